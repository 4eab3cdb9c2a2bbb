-- Reading ends with the reach, also of what one wrote oneself and of what was written where the household lived before. One's own
-- entries about a household are opened out of reach only while they are held, so that nothing is refused in silence.
alter policy own_or_within_reach on journal.entry using (
  (author = (select access.actor()) and (subject is null or held is not null))
  or (subject is null and area = any ((select access.areas())::int[]))
  or exists (select from journal.place p where p.subject = entry.subject)
  or (held is not null and exists (select from journal.holding h where h.entry = entry.id))
  or (held is null and subject is null
    and kind = any (array(select k.no from journal.kind k where k.name like 'campaigns.%' or k.name like 'reporting.%'))));
