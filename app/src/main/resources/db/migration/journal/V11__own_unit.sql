-- What is about no household is written for one's own unit wherever one's reach lies. In the first form of this policy `author` was read as
-- the author of the assignment, so that it held for nobody but those who reach the unit's area.
alter policy new on journal.entry with check (
  held is not null
  or (area is null and subject is null and unit = 'system')
  or (subject is null and (
    exists (select from access.assignment_now n where n.staff = entry.author and n.for_unit = entry.unit)
    or exists (select from access.staff_now s where s.staff = entry.author and s.works_for = entry.unit)))
  or exists (select from access.reach r where r.actor = entry.author and r.area = entry.area
             and received::date between r.from_day - 1 and r.to_day + 1)
  or exists (select from access.charge c where c.actor = entry.author and c.household = entry.subject
             and received::date between c.from_day - 1 and c.to_day + 1));
