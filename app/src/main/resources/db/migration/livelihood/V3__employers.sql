-- What a firm sees of those who agreed to be introduced to one of its posts. Employers reach nobody, so the tables show them nothing;
-- whose firm it is is asked of the transaction itself.
create function livelihood.my_firms(today date) returns table (unit text) language sql stable
  security definer set search_path = pg_catalog as $$
  select distinct n.for_unit from access.assignment_now n
  where n.staff = (select access.actor()) and n.role = 'EMPLOYER' and today between n.from_day and coalesce(n.to_day, 'infinity') $$;
comment on function livelihood.my_firms is 'The units for which the actor of this transaction is an employer';

-- Only while the person still asks to hear of work, and only for posts that somebody outside the firm found to keep the law.
create function livelihood.my_willing(today date, adult date, working date)
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
    where c.post = n.post and c.unit <> x.unit order by c.since desc limit 1) c
  where c.legal and exists (select from livelihood.interest i where i.person = n.person and i.subject = n.subject)
  order by n.since, n.entry $$;
comment on function livelihood.my_willing is 'Who agreed to be introduced to a post of the actor''s own firm: name and phone, of minors neither';
revoke all on function livelihood.my_firms, livelihood.my_willing from public;
grant execute on function livelihood.my_firms, livelihood.my_willing to xieshou_app;
create index introduction_post on livelihood.introduction(post);
