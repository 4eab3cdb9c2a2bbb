-- Where the reach is large, what is wholly so called is looked for first, and what only begins so, or has it somewhere, if that does not fill a list:
-- a word that thousands begin with was read twice two thousand times to show fifty of them. One character alone is in no index of pairs.
-- Of the pairs of a word those that tell it best from others: in readings and names these letters are the frequent ones.
create function registry.telling(word text) returns int[] language sql immutable parallel safe set search_path = pg_catalog return
  array(select hashtext(pair) from (select distinct substr(word, i, 2) as pair from generate_series(1, length(word) - 1) i) p
    order by length(translate(pair, 'anguih', '')) desc, pair limit 4);

create or replace function registry.candidates(written text[], spoken text[], driver text, heard text, whole text, villages int[], most int)
  returns setof uuid language plpgsql stable security definer set search_path = pg_catalog set jit = off as $$
#variable_conflict use_column
declare
  few constant int := registry.few();
  ways constant text[] := case
    when driver ~ '^[0-9]{4,}[|]$' then array['registry.lexemes(x.search) @@ registry.entirely(''~'' || right(rtrim($1, ''|''), 4))']
    else array[
      case when driver ~ '^[a-z]+$' or length(driver) < 3 -- longer ones are few in any case
        then 'registry.lexemes(x.search) @@ (registry.entirely($1) || registry.entirely(ltrim($2, ''|'')))' end,
      case when driver ~ '^[a-z]+$' or length(driver) = 1
        then 'registry.lexemes(x.search) @@ (registry.beginning($1) || registry.beginning(ltrim($2, ''|'')))' end,
      case when length(driver) > 1
        then '(registry.pairs(x.search) @> registry.telling($1) or registry.lexemes(x.search) @@ registry.beginning(ltrim($2, ''|'')))'
        else 'true' end] end;
  way text;
  more record;
  ids uuid[] := '{}'; ranks int[] := '{}'; numbers text[] := '{}';
begin
  if registry.counted(villages, few) < few then
    return query select s.subject from registry.in_reach(villages) s
      where s.search like all (written) or registry.fits(s.search, written, spoken)
      order by registry.rank(s.search, s.head_key, driver, whole), s.number limit most;
    return;
  end if;
  foreach way in array ways loop
    -- letters somewhere in a word are looked for only if no word begins with them
    exit when cardinality(ids) >= case when driver ~ '^[a-z]+$' and way = ways[3] then 1 else most end;
    continue when way is null;
    execute format($q$
      select array_agg(s.subject) as ids, array_agg(registry.rank(s.search, s.head_key, $1, $3)) as ranks, array_agg(s.number) as numbers from (
        select x.* from registry.summary x where %s
          and (x.search like all ($4) or registry.fits(x.search, $4, $5))
          and (x.area in (select unnest(access.areas())) or x.subject in (select unnest(access.households())))
          and ($6 is null or x.area = any ($6)) limit 2 * $7) s $q$, way)
    into more using driver, heard, whole, written, spoken, villages, most;
    ids := ids || more.ids; ranks := ranks || more.ranks; numbers := numbers || more.numbers;
  end loop;
  return query select f.subject from (
      select distinct on (u.subject) u.subject, u.rank, u.number from unnest(ids, ranks, numbers) u(subject, rank, number)) f
    order by f.rank, f.number limit most;
end $$;
