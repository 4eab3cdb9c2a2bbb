-- An entry is opened by its author, by those who reach its household or its unit's place, by those who see that it is
-- held, and, where it names no person and its rows are open to all, by everybody who may see those rows.
drop policy own_or_within_reach on journal.entry;
create policy own_or_within_reach on journal.entry for select to xieshou_app using (
  author = (select access.actor())
  or area = any ((select access.areas())::int[])
  or exists (select from journal.place p where p.subject = entry.subject)
  or (held is not null and exists (select from journal.holding h where h.entry = entry.id))
  or (held is null and subject is null
    and kind = any (array(select k.no from journal.kind k where k.name like 'campaigns.%' or k.name like 'reporting.%'))));
