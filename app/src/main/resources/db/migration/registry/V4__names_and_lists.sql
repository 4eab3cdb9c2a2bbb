-- Every form of a name that was ever given, and lists and search that stay quick for a whole city.

create extension if not exists pg_trgm with schema registry;
grant usage on schema registry to xieshou_app, xieshou_writer, xieshou_system, xieshou_keeper;

create table registry.name_now(like access.head, person uuid not null, form text not null, words text not null, sounds text not null,
  bones text not null);
create table registry.name_past(like registry.name_now, until bigint not null);
comment on table registry.name_now is 'Each given form of a person''s name; words: how it is looked for, between bars; sounds: each part in Latin letters; bones: each part''s consonants, in which scripts and spellings meet';
call access.guard('registry.name_now');
call access.guard('registry.name_past');
create index on registry.name_now(person);
create index on registry.name_now(entry);
create index on registry.name_past(entry);

alter table registry.summary add sounds text not null default '', add bones text not null default '';
comment on table registry.summary is 'One row a household; search: number, names, last four of IDs and phones between bars, without separators; sounds and bones: those of its members'' names';
create index summary_sounds on registry.summary using gin (sounds registry.gin_trgm_ops);
create index summary_bones on registry.summary using gin (bones registry.gin_trgm_ops);

-- Each word once: members share the parts of their names.
create function registry.tokens(text) returns text language sql immutable parallel safe return
  (select string_agg(distinct word, ' ' order by word) from unnest(string_to_array($1, ' ')) word);

-- For filters by a fact.
create index on registry.fact_now(fact, area);

-- Row-level security keeps the planner from trigram and pair indexes (LIKE and similarity are not leakproof), and compares each row with
-- each area in reach. So what is asked for often comes from behind it; reach is repeated here, and only ids and numbers leave.
drop function registry.candidates(text[], int[], int);

-- All words in one household: `written` and `spoken` are patterns of LIKE, one a word (spoken may be null); `driver` and `heard`, what the longest of them are
-- looked up by. The best first: a whole name or number, then beginnings, then parts, then what only sounds like it.
create function registry.candidates(written text[], spoken text[], driver text, heard text, whole text, villages int[], most int)
  returns setof uuid language sql stable security definer set search_path = pg_catalog as $$
  select s.subject from registry.summary s
  where (registry.pairs(s.search) @> registry.pairs(driver) or registry.pairs(s.search) @> registry.pairs(heard))
    and (s.search like all (written) or not exists (
        select from unnest(written, spoken) w(word, sound) where s.search not like word and (sound is null or s.search not like sound)))
    and (s.area in (select unnest(access.areas())) or s.subject in (select unnest(access.households())))
    and (villages is null or s.area = any (villages))
  order by position('|' || whole || '|' in s.search) = 0, position('|' || driver || '|' in s.search) = 0, position('|' || driver in s.search) = 0, position(driver in s.search) = 0,
    position(whole in coalesce(s.head_key, '')) <> 1, s.number, s.subject
  limit most $$;

-- Names that are nearly so. Each group holds the parts of one typed word; a group is met if its parts are alike on the average.
create function registry.alike(spoken text[], frames text[], groups int[], villages int[], most int) returns setof uuid language sql stable
  security definer set search_path = pg_catalog set pg_trgm.word_similarity_threshold = 0.55 as $$
  select near.subject from (
    select c.subject, c.number, g.part, avg(g.likeness) as likeness from (
      select s.* from registry.summary s where s.subject in (
        select x.subject from unnest(spoken) q join registry.summary x on x.sounds operator(registry.%>) q
        union
        select x.subject from unnest(frames) b join registry.summary x on x.bones like '% ' || b || ' %' where length(b) > 1)
        and (s.area in (select unnest(access.areas())) or s.subject in (select unnest(access.households())))
        and (villages is null or s.area = any (villages))
      limit 2000) c
    cross join lateral (
      select part, greatest(registry.word_similarity(sound, c.sounds),
        case when position(' ' || bone || ' ' in c.bones) > 0 then least(0.9, 0.3 * length(bone))
          else 0.7 * registry.word_similarity(bone, c.bones) end) as likeness
      from unnest(spoken, frames, groups) q(sound, bone, part)) g
    group by c.subject, c.number, g.part) near
  group by near.subject
  having min(near.likeness) >= 0.5
  order by min(near.likeness) desc, min(near.number), near.subject
  limit most $$;

-- One page in the order wanted: few are sorted, many are read in order until the page is full.
create function registry.sorted(villages int[], by text, size int, skip bigint) returns setof uuid language plpgsql stable
  security definer set search_path = pg_catalog as $$
begin
  return query execute format($q$
    select x.subject from (
      select s.* from (select distinct r from unnest(access.areas()) r where $1 is null or r = any ($1)) reach
      join registry.summary s on s.area = r
      union all
      select s.* from registry.summary s
      where s.subject = any ((select access.households())::uuid[]) and s.area <> all ((select access.areas())::int[])
        and ($1 is null or s.area = any ($1))) x
    order by %s limit $2 offset $3 $q$,
    case by when 'name' then 'x.head_key, x.subject' when 'newest' then 'x.since desc, x.subject' else 'x.number, x.subject' end)
  using villages, size, skip;
end $$;
create function registry.in_order(villages int[], by text, size int, skip bigint) returns setof uuid language plpgsql stable
  security definer set search_path = pg_catalog set enable_sort = off set enable_bitmapscan = off as $$
begin
  return query execute format($q$
    select s.subject from registry.summary s
    where (s.area in (select unnest(access.areas())) or s.subject in (select unnest(access.households())))
      and ($1 is null or s.area in (select unnest($1)))
    order by %s limit $2 offset $3 $q$,
    case by when 'name' then 's.head_key, s.subject' when 'newest' then 's.since desc, s.subject' else 's.number, s.subject' end)
  using villages, size, skip;
end $$;
