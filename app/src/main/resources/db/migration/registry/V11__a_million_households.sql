-- Lists and search that stay quick for a million households, for who reaches one village and for who reaches all.

-- Whole words, beginnings, and ends in digits of what a household is searched by: `~` and the last four of a number.
create function registry.lexemes(search text) returns tsvector language sql immutable parallel safe set search_path = pg_catalog return
  array_to_tsvector(array(
    select w from unnest(string_to_array(search, '|')) w where w <> ''
    union
    select '~' || right(w, 4) from unnest(string_to_array(search, '|')) w where w ~ '[0-9]{3}[0-9x]$'));
create function registry.beginning(word text) returns tsquery language sql immutable parallel safe return
  ('''' || replace(replace(word, '\', '\\'), '''', '''''') || ''':*')::tsquery;
create function registry.entirely(word text) returns tsquery language sql immutable parallel safe return
  ('''' || replace(replace(word, '\', '\\'), '''', '''''') || '''')::tsquery;
create index summary_lexemes on registry.summary using gin (registry.lexemes(search));

-- A word and what is left of it without one of its letters: two words that differ by one slip (a letter too few, too many, wrong, or two
-- exchanged) have one of these in common. `^` before a word's consonants.
create function registry.slips(word text) returns setof text language sql immutable parallel safe set search_path = pg_catalog as $$
  select '=' || word
  union select '=' || left(word, i - 1) || substr(word, i + 1) from generate_series(1, length(word)) i where length(word) > 3 $$;
create function registry.near(sounds text, bones text) returns text[] language sql immutable parallel safe set search_path = pg_catalog return
  array(
    select s from unnest(string_to_array(sounds, ' ')) w, registry.slips(w) s where w <> ''
    union
    select '^' || b from unnest(string_to_array(bones, ' ')) b where length(b) > 1);
create index summary_near on registry.summary using gin (registry.near(sounds, bones));
drop index registry.summary_sounds;
drop index registry.summary_bones;

-- The rows within reach; row-level security is gone in what calls this, so reach is repeated here.
create function registry.in_reach(villages int[]) returns setof registry.summary language sql stable as $$
  select s.* from (select distinct r from unnest(access.areas()) r where villages is null or r = any (villages)) reach
  join registry.summary s on s.area = r
  union all
  select s.* from registry.summary s
  where s.subject = any ((select access.households())::uuid[]) and s.area <> all ((select access.areas())::int[])
    and (villages is null or s.area = any (villages)) $$;

-- All words, each as written or as it sounds.
create function registry.fits(search text, written text[], spoken text[]) returns boolean language sql immutable parallel safe
  set search_path = pg_catalog return
  search like all (written) or not exists (
    select from unnest(written, spoken) w(word, sound) where search not like word and (sound is null or search not like sound));

-- The best first: a whole name or number, then beginnings, then parts, then what only sounds like it.
create function registry.rank(search text, head_key text, driver text, whole text) returns int language sql immutable parallel safe
  set search_path = pg_catalog return
  16 * (position('|' || whole || '|' in search) = 0)::int + 8 * (position('|' || driver || '|' in search) = 0)::int
  + 4 * (position('|' || driver in search) = 0)::int + 2 * (position(driver in search) = 0)::int
  + (position(whole in coalesce(head_key, '')) <> 1)::int;

-- So many households are looked at one by one, or sorted; more are not.
create function registry.few() returns int language sql stable return 3000;

-- Where the reach is small each of its rows is looked at. Where it is large an index leads: for digits their end, for Latin letters the
-- beginning of a word and, only if there is none, any part of one; so many as are ranked are taken, not all there are.
create or replace function registry.candidates(written text[], spoken text[], driver text, heard text, whole text, villages int[], most int)
  returns setof uuid language plpgsql stable security definer set search_path = pg_catalog set jit = off as $$
#variable_conflict use_column
declare
  few constant int := registry.few();
  sought tsquery;
begin
  if registry.counted(villages, few) < few then
    return query select s.subject from registry.in_reach(villages) s where registry.fits(s.search, written, spoken)
      order by registry.rank(s.search, s.head_key, driver, whole), s.number limit most;
    return;
  end if;
  if driver ~ '^[0-9]{4,}[|]$' then
    sought := registry.entirely('~' || right(rtrim(driver, '|'), 4));
  elsif driver ~ '^[a-z]+$' then
    sought := registry.entirely(driver) || registry.entirely(ltrim(heard, '|'));
    return query select s.subject from (
        (select x.* from registry.summary x where registry.lexemes(x.search) @@ sought and registry.fits(x.search, written, spoken)
          and (x.area in (select unnest(access.areas())) or x.subject in (select unnest(access.households())))
          and (villages is null or x.area = any (villages)) limit 2000)
        union
        (select x.* from registry.summary x
          where registry.lexemes(x.search) @@ (registry.beginning(driver) || registry.beginning(ltrim(heard, '|')))
          and registry.fits(x.search, written, spoken)
          and (x.area in (select unnest(access.areas())) or x.subject in (select unnest(access.households())))
          and (villages is null or x.area = any (villages)) limit 2000)) s
      order by registry.rank(s.search, s.head_key, driver, whole), s.number limit most;
    if found then
      return;
    end if;
    sought := null;
  end if;
  if sought is not null then
    return query select s.subject from (
        select x.* from registry.summary x where registry.lexemes(x.search) @@ sought and registry.fits(x.search, written, spoken)
          and (x.area in (select unnest(access.areas())) or x.subject in (select unnest(access.households())))
          and (villages is null or x.area = any (villages)) limit 2000) s
      order by registry.rank(s.search, s.head_key, driver, whole), s.number limit most;
    return;
  end if;
  return query select s.subject from (
      select x.* from registry.summary x
      where (registry.pairs(x.search) @> registry.pairs(driver) or registry.lexemes(x.search) @@ registry.beginning(ltrim(heard, '|')))
        and registry.fits(x.search, written, spoken)
        and (x.area in (select unnest(access.areas())) or x.subject in (select unnest(access.households())))
        and (villages is null or x.area = any (villages)) limit 2000) s
    order by registry.rank(s.search, s.head_key, driver, whole), s.number limit most;
end $$;

-- Names that are nearly so. Each group holds the parts of one typed word; a group is met if its parts are alike on the average. Where the
-- reach is large: with one slip in a part, or the same consonants.
create or replace function registry.alike(spoken text[], frames text[], groups int[], villages int[], most int) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog set jit = off set pg_trgm.word_similarity_threshold = 0.55 as $$
#variable_conflict use_column
declare
  few constant int := registry.few();
  slips text[] := array(select s from unnest(spoken) q, registry.slips(q) s where q <> '');
  hulls text[] := array(select '^' || b from unnest(frames) b where length(b) > 1);
  near uuid[];
begin
  if registry.counted(villages, few) < few then
    near := array(select s.subject from registry.in_reach(villages) s
      where exists (select from unnest(spoken, frames) q(sound, bone)
        where s.sounds operator(registry.%>) sound or (length(bone) > 1 and position(' ' || bone || ' ' in s.bones) > 0)) limit 2000);
  else
    near := array(
      (select s.subject from registry.summary s where registry.near(s.sounds, s.bones) && slips
        and (s.area in (select unnest(access.areas())) or s.subject in (select unnest(access.households())))
        and (villages is null or s.area = any (villages)) limit 700)
      union
      (select s.subject from registry.summary s where registry.near(s.sounds, s.bones) && hulls
        and (s.area in (select unnest(access.areas())) or s.subject in (select unnest(access.households())))
        and (villages is null or s.area = any (villages)) limit 300));
  end if;
  return query select alike.subject from (
      select c.subject, c.number, g.part, avg(g.likeness) as likeness
      from registry.summary c
      cross join lateral (
        select part, greatest(registry.word_similarity(sound, c.sounds),
          case when position(' ' || bone || ' ' in c.bones) > 0 then least(0.9, 0.3 * length(bone))
            else 0.7 * registry.word_similarity(bone, c.bones) end) as likeness
        from unnest(spoken, frames, groups) q(sound, bone, part)) g
      where c.subject = any (near)
      group by c.subject, c.number, g.part) alike
    group by alike.subject
    having min(alike.likeness) >= 0.5
    order by min(alike.likeness) desc, min(alike.number), alike.subject
    limit most;
end $$;

-- Days and months compare as text, numbers as numbers; what is neither is not compared.
create function registry.compared(said text, wanted text) returns int language sql immutable parallel safe return
  case when said ~ '^-?[0-9]+([.][0-9]+)?$' then
      case when wanted ~ '^-?[0-9]+([.][0-9]+)?$' then sign(said::numeric - wanted::numeric)::int end
    when said ~ '^[0-9]{4}-[0-9]{2}' then case when said = wanted then 0 when said < wanted then -1 else 1 end end;
create function registry.fact_says(said text, test text, wanted text) returns boolean language sql immutable parallel safe return
  case test when 'is' then said = wanted or wanted = any (string_to_array(said, ','))
    when 'least' then registry.compared(said, wanted) >= 0
    when 'most' then registry.compared(said, wanted) <= 0
    else true end;

create function registry.ordering(by text) returns text language sql immutable return
  case by when 'name' then 's.head_key, s.subject' when 'newest' then 's.since desc, s.subject' else 's.number, s.subject' end;

-- One page of those with a status and a fact, either of which may be null: first a row with the number of all and no household, which is
-- `few` if there are that many or more. Fewer are sorted; else the rows are read in order until the page is full.
create function registry.walked(villages int[], conditions text, params text[], by text, size int, skip bigint) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog set enable_sort = off set enable_bitmapscan = off set jit = off as $$
begin
  return query execute format($q$
    select s.subject from registry.summary s
    where (s.area in (select unnest(access.areas())) or s.subject in (select unnest(access.households())))
      and ($1 is null or s.area in (select unnest($1))) and %s
    order by %s limit $3 offset $4 $q$, conditions, registry.ordering(by))
  using villages, params, size, skip;
end $$;
create function registry.narrowed(villages int[], status text, fact text, test text, wanted text, today date, by text, size int, skip bigint)
  returns table(total bigint, subject uuid) language plpgsql stable security definer set search_path = pg_catalog set jit = off as $$
#variable_conflict use_column
declare
  most constant int := registry.few();
  params text[] := array[status, today::text, fact, test, wanted];
  held constant text := 't.type = $2[1] and t.from_day <= $2[2]::date and (t.to_day is null or t.to_day >= $2[2]::date)';
  said constant text := 'f.fact = $2[3] and registry.fact_says(f.value, $2[4], $2[5])';
  conditions text := 'true';
  driving text;
  ids uuid[];
begin
  if status is not null then
    conditions := conditions || ' and exists (select from registry.status_now t where t.subject = s.subject and ' || held || ')';
  end if;
  if fact is not null then
    conditions := conditions || case when test = 'unknown'
      then ' and not exists (select from registry.fact_now f where f.subject = s.subject and f.fact = $2[3])'
      else ' and exists (select from registry.fact_now f where f.subject = s.subject and ' || said || ')' end;
  end if;
  driving := case when status is not null then 'join registry.status_now t on t.area = r.area and ' || held || ' join registry.summary s on s.subject = t.subject'
    when test <> 'unknown' then 'join registry.fact_now f on f.area = r.area and ' || said || ' join registry.summary s on s.subject = f.subject'
    else 'join registry.summary s on s.area = r.area' end;
  execute format($q$
    select array_agg(x.subject) from (
      select s.subject from (select distinct v as area from unnest(access.areas()) v where $1 is null or v = any ($1)) r %1$s where %2$s
      union all
      select s.subject from registry.summary s
      where s.subject = any ((select access.households())::uuid[]) and s.area <> all ((select access.areas())::int[])
        and ($1 is null or s.area = any ($1)) and %2$s
      limit %3$s) x $q$, driving, conditions, most)
  into ids using villages, params;
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
drop function registry.having(text, date, int[], int);
