-- Whom a teacher reaches follows from the pair alone, so the journal's writer asks the pair: about paired pupils it takes days of contact and
-- visits at the door, from the first day of the pair to its last (one more day to either side, as devices are late).
create policy teachers_in_touch on journal.entry for insert to xieshou_writer with check (
  subject is not null and kind = any (array(select k.no from journal.kind k where k.name in ('pairing.contact', 'visits.visit')))
  and exists (select from access.assignment_now n where n.staff = entry.author and n.role = 'TEACHER'
    and received::date between n.from_day - 1 and coalesce(n.to_day, 'infinity') + 1)
  and exists (select from pairing.v_standing s where s.staff = entry.author and s.subject = entry.subject and s.sort = 'teacher'
    and received::date between s.from_day - 1 and coalesce(s.to_day, 'infinity') + 1));
grant select on pairing.v_standing to xieshou_writer;
