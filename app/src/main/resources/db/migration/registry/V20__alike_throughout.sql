-- Behind those who are called just as was typed stands who is called nearly so. Where the reach is large, rows in which every part of the name is nearly so are few
-- and cheap to come by; those in which only one is are thousands, and are read only if nobody is called as was typed.
create function registry.near_throughout(spoken text[], frames text[], villages int[]) returns uuid[] language plpgsql stable set search_path = pg_catalog as $$
declare
  conditions constant text := (
    select string_agg(format('registry.near(s.sounds, s.bones) && %L::text[]', parts.near), ' and ')
    from unnest(spoken, frames) q(sound, bone)
    cross join lateral (select array(select registry.slips(sound) union all select '^' || bone where length(bone) > 1) as near) parts
    where sound <> '');
  ids uuid[];
begin
  execute format($q$
    select array(select s.subject from registry.summary s where %s
      and (s.area in (select unnest(access.areas())) or s.subject in (select unnest(access.households())))
      and ($1 is null or s.area = any ($1)) limit 700) $q$, coalesce(conditions, 'false'))
  into ids using villages;
  return ids;
end $$;

do $$ declare
  definition text := pg_get_functiondef('registry.alike(text[], text[], int[], int[], int)'::regprocedure);
  before constant text := definition;
begin
  definition := replace(definition, 'villages integer[], most integer)', 'villages integer[], most integer, throughout boolean)');
  definition := replace(definition, '  else
    near := array(
      (select s.subject', '  elsif throughout then
    near := registry.near_throughout(spoken, frames, villages);
  else
    near := array(
      (select s.subject');
  if position('elsif throughout' in definition) = 0 or position('throughout boolean' in definition) = 0 then
    raise exception 'registry.alike is not as it was: %', before;
  end if;
  drop function registry.alike(text[], text[], int[], int[], int);
  execute definition;
end $$;
