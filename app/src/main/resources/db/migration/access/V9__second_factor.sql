-- A second factor beside the password. Not from entries: secrets, which the keeper's login alone reads and writes.
create table access.factor(staff uuid primary key, wrapped bytea not null, begun timestamptz not null, confirmed timestamptz);
comment on table access.factor is 'The secret of somebody''s app, wrapped by the master key; in force from `confirmed` on';
create table access.factor_step(staff uuid not null, step bigint not null, primary key (staff, step));
comment on table access.factor_step is 'Codes that were used, by their step of 30 seconds: kept for good, since a clock may be set back';
create table access.recovery(staff uuid not null, hash bytea not null, used timestamptz, primary key (staff, hash));
comment on table access.recovery is 'Recovery codes, as hashes';
grant select, insert, update, delete on access.factor, access.factor_step, access.recovery to xieshou_keeper;

-- What happened to accounts, and which sensitive acts were done: added only, and no household is named in it.
create table access.event(id bigint generated always as identity primary key, at timestamptz not null, what text not null, actor uuid,
  unit text, about uuid, detail text not null, words text not null);
comment on table access.event is 'Security events; actor null: nobody has the name that was typed, which is not kept';
alter table access.event enable row level security;
alter table access.event force row level security;
create policy keeper on access.event for insert to xieshou_keeper with check (true);
create policy system_reads on access.event for select to xieshou_system using (true);
grant insert on access.event to xieshou_keeper;
grant select on access.event to xieshou_system;
