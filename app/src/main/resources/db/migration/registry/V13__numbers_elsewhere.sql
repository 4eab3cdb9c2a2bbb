-- Who in reach has an ID number that somebody out of reach has as well. Row-level security is gone in here, so reach is repeated, and nothing
-- of the others leaves: neither who nor where, nor how many. homes: those only, null for all in reach.
create function registry.numbers_elsewhere(homes uuid[]) returns setof uuid language sql stable
  security definer set search_path = pg_catalog set jit = off as $$
  select m.key from registry.member_now m join registry.person_now p on p.key = m.key
  where m.home is not null and p.id_hash is not null and (homes is null or m.home = any (homes))
    and (m.area in (select unnest(access.areas())) or m.home in (select unnest(access.households())))
    and exists (
      select from registry.person_now o join registry.member_now om on om.key = o.key
      where o.id_hash = p.id_hash and o.key <> p.key and om.home is not null
        and om.area not in (select unnest(access.areas())) and om.home not in (select unnest(access.households()))) $$;
