-- Somebody with two roles may in one place what one allows, and in another what the other does: reach is kept by role.
alter table access.reach add column role text;
alter table access.charge add column role text;
delete from access.reach;
delete from access.charge;
alter table access.reach drop constraint reach_pkey, alter column role set not null,
  add primary key (actor, area, role, from_day, to_day);
alter table access.charge drop constraint charge_pkey, alter column role set not null,
  add primary key (actor, household, role, from_day, to_day);

with recursive below(top, area) as (
  select distinct within, within from access.assignment_now where within is not null and household is null
  union
  select b.top, a.no from below b join access.area_now a on a.parent = b.area)
insert into access.reach (actor, area, role, from_day, to_day)
select distinct n.staff, b.area, n.role, n.from_day, coalesce(n.to_day, date '9999-12-31')
from access.assignment_now n join below b on b.top = n.within where n.household is null;

insert into access.charge (actor, household, role, from_day, to_day)
select distinct staff, household, role, from_day, coalesce(to_day, date '9999-12-31')
from access.assignment_now where household is not null;
