-- Households whose row for lists and search is still to be worked out: written with what made it due, worked on beside the journal's writer
-- (registry.SummaryFollower). It tells nobody anything: only the journal's login reads it.
create table registry.summary_due(no bigint generated always as identity primary key, subject uuid not null);
comment on table registry.summary_due is 'Households that came many at once; their rows for lists and search follow within moments';
create index on registry.summary_due(subject);
call access.let_journal_write('registry.summary_due');

-- An import asks for households of whom the row for lists may not be there yet.
create index on registry.household_now(number);
