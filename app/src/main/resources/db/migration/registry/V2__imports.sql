-- Lists that were imported: numbers and places in files, never what stood there. Not made from entries.
create table registry.import(
  id uuid primary key, author uuid not null, unit text not null, name text not null, mark bytea not null, day date not null,
  started timestamptz not null, beat timestamptz not null, ended timestamptz,
  state text not null check (state in ('running', 'done', 'stopped')), counts jsonb not null, faults bytea);
comment on table registry.import is 'Imports begun by somebody; mark: keyed hash of the file; beat: last sign of life; faults: packed list of cells';
create index on registry.import(author, started);
alter table registry.import enable row level security;
alter table registry.import force row level security;
create policy own on registry.import for select to xieshou_app using (author = (select access.actor()));
create policy keeper on registry.import for all to xieshou_keeper using (true) with check (true);
grant select on registry.import to xieshou_app;
grant select, insert, update on registry.import to xieshou_keeper;
