-- Pupils of an area with all below it, and how many teachers each had on a day, as known at a seq, as far as the reader reaches:
-- what a campaign's board and bulletin count, and the list that their figure opens.
create function pairing.v_taught(on_that date, known bigint, within int)
returns table(subject uuid, area int, person uuid, pairs bigint) language sql stable as $$
  with recursive place(area) as (
    select a.area from access.v_area a where a.area = within
    union all
    select a.area from place b join access.v_area a on a.parent = b.area),
  pupil as (
    select f.subject, f.area, f.person from registry.v_fact f join place p on p.area = f.area
    where f.fact = 'person.pupil' and f.value in ('preschool', 'primary', 'junior', 'senior', 'vocational') and not f.rival
      and f.since <= known and (f.until is null or f.until > known)
      and exists (
        select from registry.v_person m
        where m.person = f.person and m.subject = f.subject and m.since <= known and (m.until is null or m.until > known)
          and not exists (
            select from registry.v_left l
            where l.person = m.person and l.since > m.first and l.since <= known and (l.until is null or l.until > known)))),
  pair as (
    select p.subject, p.person from pairing.v_pair p
    where p.sort = 'teacher' and p.since <= known and (p.until is null or p.until > known)
      and p.from_day <= on_that and (p.to_day is null or p.to_day >= on_that)
      and not exists (
        select from pairing.v_ending e
        where e.pair = p.pair and e.subject = p.subject and e.on_day < on_that
          and e.since <= known and (e.until is null or e.until > known)))
  select u.subject, u.area, u.person, count(p.person)
  from pupil u left join pair p on p.subject = u.subject and p.person = u.person
  group by u.subject, u.area, u.person $$;
comment on function pairing.v_taught is 'Pupils and how many teachers each had on a day';
