-- What a list or a search does with each row it looks at, without a call for each, and with areas in reach gone through once, not once for each village asked for.

create function registry.reached(villages int[]) returns setof int language sql stable as $$
  select v from unnest(access.areas()) v where villages is null
  union all
  select v from unnest(access.areas()) v where villages is not null and v in (select unnest(villages)) $$;
create or replace function registry.in_reach(villages int[]) returns setof registry.summary language sql stable as $$
  select s.* from registry.reached(villages) r join registry.summary s on s.area = r
  union all
  select s.* from registry.summary s
  where s.subject = any ((select access.households())::uuid[]) and s.area <> all ((select access.areas())::int[])
    and (villages is null or s.area = any (villages)) $$;
create or replace function registry.counted(villages int[], most int) returns bigint language sql stable
  security definer set search_path = pg_catalog as $$
  select count(*) from (
    select from registry.reached(villages) r join registry.summary s on s.area = r
    union all
    select from registry.summary s
    where s.subject = any ((select access.households())::uuid[]) and s.area <> all ((select access.areas())::int[])
      and (villages is null or s.area = any (villages))
    limit most) x $$;
create or replace function registry.sorted(villages int[], by text, size int, skip bigint) returns setof uuid language plpgsql stable
  security definer set search_path = pg_catalog as $$
begin
  return query execute format('select s.subject from registry.in_reach($1) s order by %s limit $2 offset $3', registry.ordering(by))
  using villages, size, skip;
end $$;

-- All words, each as written or as it sounds. What has no query in it stands in the query that calls it: so the first four are written out.
create function registry.fits_further(search text, written text[], spoken text[]) returns boolean language sql immutable parallel safe return
  not exists (select from unnest(written, spoken) w(word, sound) where search not like word and (sound is null or search not like sound));
create or replace function registry.fits(search text, written text[], spoken text[]) returns boolean language sql immutable parallel safe return
  (search like written[1] or search like spoken[1])
  and (written[2] is null or search like written[2] or search like spoken[2])
  and (written[3] is null or search like written[3] or search like spoken[3])
  and (written[4] is null or search like written[4] or search like spoken[4])
  and (written[5] is null or registry.fits_further(search, written[5:], spoken[5:]));

-- Whole numbers without a sign are told by their digits; a pattern for each cost most of a filter.
create function registry.is_whole(said text) returns boolean language sql immutable parallel safe return
  said <> '' and translate(said, '0123456789', '') = '';
create or replace function registry.fact_says(said text, test text, wanted text) returns boolean language sql immutable parallel safe return
  case test when 'is' then said = wanted or (position(',' in said) > 0 and wanted = any (string_to_array(said, ',')))
    when 'least' then case when registry.is_whole(said) and registry.is_whole(wanted) then said::numeric >= wanted::numeric
      else registry.compared(said, wanted) >= 0 end
    when 'most' then case when registry.is_whole(said) and registry.is_whole(wanted) then said::numeric <= wanted::numeric
      else registry.compared(said, wanted) <= 0 end
    else true end;

-- Of the pairs of a word those that tell it best from others: in readings and names these letters are the frequent ones.
create function registry.telling(word text) returns int[] language sql immutable parallel safe set search_path = pg_catalog return
  array(select hashtext(pair) from (select distinct substr(word, i, 2) as pair from generate_series(1, length(word) - 1) i) p
    order by length(translate(pair, 'anguih', '')) desc, pair limit 4);

-- Where the reach is large, what is wholly so called is looked for first, and what only begins so, or has it somewhere, if that does not fill a list:
-- a word that thousands begin with was read twice two thousand times to show fifty of them. One character alone is in no index of pairs.
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
      where registry.fits(s.search, written, spoken)
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
          and registry.fits(x.search, $4, $5)
          and (x.area in (select unnest(access.areas())) or x.subject in (select unnest(access.households())))
          and ($6 is null or x.area = any ($6)) limit 2 * $7) s $q$, way)
    into more using driver, heard, whole, written, spoken, villages, most;
    ids := ids || more.ids; ranks := ranks || more.ranks; numbers := numbers || more.numbers;
  end loop;
  return query select f.subject from (
      select distinct on (u.subject) u.subject, u.rank, u.number from unnest(ids, ranks, numbers) u(subject, rank, number)) f
    order by f.rank, f.number limit most;
end $$;

-- One page of those with a status and a fact, either of which may be null, as before. A status or fact leads to its households: village by village where
-- they are few (some townships), else through all that have it; what led there is not asked again.
create or replace function registry.narrowed(villages int[], status text, fact text, test text, wanted text, today date, by text, size int, skip bigint)
  returns table(total bigint, subject uuid) language plpgsql stable security definer set search_path = pg_catalog set jit = off as $$
#variable_conflict use_column
declare
  most constant int := registry.few();
  reach constant int[] := array(select registry.reached(villages));
  params text[] := array[status, today::text, fact, test, wanted];
  held constant text := 't.type = $2[1] and t.from_day <= $2[2]::date and (t.to_day is null or t.to_day >= $2[2]::date)';
  said constant text := 'f.fact = $2[3] and registry.fact_says(f.value, $2[4], $2[5])';
  has_status constant text := 'exists (select from registry.status_now t where t.subject = s.subject and ' || held || ')';
  has_fact constant text := case when test = 'unknown'
    then 'not exists (select from registry.fact_now f where f.subject = s.subject and f.fact = $2[3])'
    else 'exists (select from registry.fact_now f where f.subject = s.subject and ' || said || ')' end;
  conditions constant text := concat_ws(' and ', 'true', case when status is not null then has_status end, case when fact is not null then has_fact end);
  leads constant text := case when status is not null then 'registry.status_now t where ' || held
    when test <> 'unknown' then 'registry.fact_now f where ' || said else 'registry.summary l where true' end;
  way constant text := case when status is not null then 't' when test <> 'unknown' then 'f' else 'l' end;
  rest constant text := case when status is null and test <> 'unknown' then 'true' when fact is not null then has_fact else 'true' end;
  ids uuid[];
begin
  execute format(case when cardinality(reach) > 200 then $q$
      select array_agg(x.subject) from (
        select s.subject from (select %1$s.subject, %1$s.area from %2$s) l join registry.summary s on s.subject = l.subject
        where l.area in (select unnest($1)) and %3$s limit %4$s) x $q$
    else $q$
      select array_agg(x.subject) from (
        select s.subject from unnest($1) r(area)
        cross join lateral (select %1$s.subject from %2$s and %1$s.area = r.area) l join registry.summary s on s.subject = l.subject
        where %3$s limit %4$s) x $q$ end, way, leads, rest, most)
  into ids using reach, params;
  if cardinality(ids) < most or ids is null then
    execute format($q$
      select $3 || array(select s.subject from registry.summary s
      where s.subject = any ((select access.households())::uuid[]) and s.area <> all ((select access.areas())::int[])
        and ($1 is null or s.area = any ($1)) and %s) $q$, conditions)
    into ids using villages, params, ids;
  end if;
  if cardinality(ids) >= most then
    return query select most::bigint, null::uuid;
    return query select most::bigint, w from registry.walked(villages, conditions, params, by, size, skip) w;
  else
    ids := array(select distinct i from unnest(ids) i);
    return query select cardinality(ids)::bigint, null::uuid;
    return query execute format('select cardinality($1)::bigint, s.subject from registry.summary s where s.subject = any ($1) order by %s limit $2 offset $3',
      registry.ordering(by)) using ids, size, skip;
  end if;
end $$;

-- Of a reading so many threes of letters that whatever is alike enough has one of them: 55 % of its trigrams must be shared, so among any 45 % and one
-- more is a shared one. Null if it is too short for that. Most rows are told apart by it at a part of the price.
create function registry.traces(sound text) returns text language sql immutable parallel safe set search_path = pg_catalog return
  (select case when count(*) >= max(wanted) then string_agg(three, '|') filter (where no <= wanted) end from (
    select three, row_number() over (order by length(translate(three, 'anguih', '')) desc, three) as no, floor(0.45 * (length(sound) + 1))::int + 1 as wanted
    from (select distinct substr(sound, i, 3) as three from generate_series(1, length(sound) - 2) i) t) ranked
   where sound ~ '^[a-z]+$');
do $$ declare definition text := pg_get_functiondef('registry.alike(text[], text[], int[], int[], int)'::regprocedure);
begin
  definition := replace(definition, 'where exists (select from unnest(spoken, frames) q(sound, bone)
        where s.sounds operator(registry.%>) sound or',
    'where exists (select from unnest(spoken, frames, traces) q(sound, bone, trace)
        where (trace is null or s.sounds ~ trace) and s.sounds operator(registry.%>) sound or');
  if position('trace is null' in definition) = 0 then
    raise exception 'registry.alike is not as it was';
  end if;
  execute replace(definition, 'near uuid[];', 'near uuid[];
  traces text[] := array(select registry.traces(s) from unnest(spoken) s);');
end $$;
