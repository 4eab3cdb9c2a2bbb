-- The journal's writer takes what is about a household only from those who reach it. The rules of the watch reach nobody: of them it takes
-- leads, which are offers of a talk, and nothing else.
create policy leads_of_the_system on journal.entry for insert to xieshou_writer with check (
  unit = 'system' and subject is not null and kind = any (array(select k.no from journal.kind k where k.name = 'watch.lead')));
