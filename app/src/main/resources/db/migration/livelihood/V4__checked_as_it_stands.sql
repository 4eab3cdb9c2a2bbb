-- A post that was corrected after its check waits for another: what it pays now nobody has found to keep the law.
create or replace function livelihood.my_willing(today date, adult date, working date)
  returns table (post uuid, name text, phone text, through text) language sql stable
  security definer set search_path = pg_catalog as $$
  select n.post, case when p.birth <= adult then p.name end,
    case when p.birth <= adult then coalesce(p.phone, h.phone) end, n.unit
  from livelihood.introduction n
  join livelihood.post_now x on x.entry = n.post
  join livelihood.my_firms(today) f on f.unit = x.unit
  join registry.v_person p on p.person = n.person and p.subject = n.subject and p.until is null
    and (p.birth is null or p.birth <= working)
  left join registry.v_household h on h.subject = n.subject and h.until is null
  cross join lateral (
    select c.age and c.contract and c.insurance and c.wage and c.fees and c.papers as legal from livelihood.check_now c
    where c.post = n.post and c.unit <> x.unit and c.since > x.since order by c.since desc limit 1) c
  where c.legal and exists (select from livelihood.interest i where i.person = n.person and i.subject = n.subject)
  order by n.since, n.entry $$;
