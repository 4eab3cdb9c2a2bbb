-- How somebody settled the columns of a list, so that the next list with the same heads comes settled. Not made from entries.
create table registry.settled_column(
  author uuid not null, mark bytea not null, target text not null, at timestamptz not null, primary key (author, mark));
comment on table registry.settled_column is 'Columns that an importer settled otherwise than we would have; mark: keyed hash of the head; target: as what it is read, empty for not at all';
alter table registry.settled_column enable row level security;
alter table registry.settled_column force row level security;
create policy own on registry.settled_column for select to xieshou_app using (author = (select access.actor()));
create policy keeper on registry.settled_column for all to xieshou_keeper using (true) with check (true);
grant select on registry.settled_column to xieshou_app;
grant select, insert, update, delete on registry.settled_column to xieshou_keeper;
