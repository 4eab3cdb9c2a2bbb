-- Who may what. Rows derived from entries by the access room; `guard` gives every table of every room the same wall.

-- The settings of the present transaction, set by access.Reading; empty means: nothing is visible.
create function access.areas() returns int[] language sql stable as
  $$ select coalesce(nullif(current_setting('app.areas', true), ''), '{}')::int[] $$;
create function access.households() returns uuid[] language sql stable as
  $$ select coalesce(nullif(current_setting('app.households', true), ''), '{}')::uuid[] $$;
create function access.actor() returns uuid language sql stable as
  $$ select nullif(current_setting('app.actor', true), '')::uuid $$;

-- Pages read what lies in their reach and write nothing; the journal's login writes; the system reads.
create procedure access.let_journal_write(t regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy journal_writes on %s for all to xieshou_writer using (true) with check (true)', t);
  execute format('create policy system_reads on %s for select to xieshou_system using (true)', t);
  execute format('create policy owner_all on %s for all to %I using (true) with check (true)', t, current_user);
  execute format('grant select on %s to xieshou_app, xieshou_system, xieshou_keeper', t);
  execute format('grant select, insert, update, delete on %s to xieshou_writer', t);
end $$;

-- For tables about households: columns `subject` and `area` (where the subject is now).
create procedure access.guard(t regclass) language plpgsql as $$
begin
  call access.let_journal_write(t);
  execute format('create policy within_reach on %s for select to xieshou_app using ('
    'area = any ((select access.areas())::int[]) or subject = any ((select access.households())::uuid[]))', t);
end $$;

-- For tables that everybody who is signed in may read: areas, units, campaigns.
create procedure access.open_to_all(t regclass) language plpgsql as $$
begin
  call access.let_journal_write(t);
  execute format('create policy everybody on %s for select to xieshou_app using (true)', t);
  execute format('create policy keeper on %s for select to xieshou_keeper using (true)', t);
end $$;

-- The columns of shared.EventTable's head, then one's own.
create table access.head(
  entry uuid not null, said_by uuid not null, subject uuid, area int, occasion uuid, unit text not null,
  author uuid not null, happened timestamptz not null, day date not null, since bigint not null);
comment on table access.head is 'Always empty: the first columns of each room''s tables, by `like access.head`';

create table access.area_now(like access.head, no int not null, parent int, name text not null, level text not null, code text,
  primary key (entry));
create table access.area_past(like access.area_now, until bigint not null);
create table access.unit_now(like access.head, id text not null, name text not null, type text not null, base int not null, parent text,
  primary key (entry));
create table access.unit_past(like access.unit_now, until bigint not null);
create table access.staff_now(like access.head, staff uuid not null, name text not null, works_for text not null, login text,
  primary key (entry));
create table access.staff_past(like access.staff_now, until bigint not null);
create table access.assignment_now(like access.head, staff uuid not null, role text not null, for_unit text not null, within int, household uuid,
  from_day date not null, to_day date, primary key (entry));
create table access.assignment_past(like access.assignment_now, until bigint not null);
comment on table access.assignment_now is 'Who is what for which unit, over which area or household, from when to when';
create index area_no on access.area_now(no);
create index unit_id on access.unit_now(id);
create index staff_staff on access.staff_now(staff);
create index staff_login on access.staff_now(lower(login));
create index assignment_staff on access.assignment_now(staff);

-- Worked out from areas and assignments: which areas (with all below) and which households an actor reaches, in which days.
create table access.reach(actor uuid not null, area int not null, from_day date not null, to_day date not null,
  primary key (actor, area, from_day, to_day));
create table access.charge(actor uuid not null, household uuid not null, from_day date not null, to_day date not null,
  primary key (actor, household, from_day, to_day));

do $$ declare t text;
begin
  foreach t in array array['area_now','area_past','unit_now','unit_past','staff_now','staff_past','assignment_now','assignment_past','reach','charge'] loop
    call access.open_to_all(('access.' || t)::regclass);
  end loop;
end $$;

-- The newest word on each, in case two entries state the same one.
create view access.v_area with (security_invoker = true) as
  select distinct on (no) no as area, parent, name, level, code, entry, since from access.area_now order by no, since desc;
create view access.v_unit with (security_invoker = true) as
  select distinct on (id) id as unit, name, type, base as area, parent, entry, since from access.unit_now order by id, since desc;
create view access.v_staff with (security_invoker = true) as
  select distinct on (staff) staff, name, works_for as unit, login, entry, since from access.staff_now order by staff, since desc;
grant select on access.v_area, access.v_unit, access.v_staff to xieshou_app, xieshou_writer, xieshou_system, xieshou_keeper;

-- Not from entries: secrets and the trace of reading. The keeper's login alone writes these.
create table access.credential(staff uuid primary key, password text not null, changed timestamptz not null);
create table access.attempt(what text primary key, failures int not null, last timestamptz not null, locked_until timestamptz);
comment on table access.attempt is 'Failed sign-ins by keyed hash of login name and of address; no name is kept';
create table access.token(id uuid primary key, hash bytea not null unique, staff uuid not null, label text not null, created timestamptz not null,
  expires timestamptz not null, revoked timestamptz, last_used timestamptz);
create table access.look(id bigint generated always as identity primary key, subject uuid not null, area int, actor uuid not null, unit text not null,
  at timestamptz not null, why text not null);
comment on table access.look is 'Who opened a household''s record, when and why: the household can see it';
create index look_subject on access.look(subject, at);
alter table access.look enable row level security;
alter table access.look force row level security;
create policy within_reach on access.look for select to xieshou_app using (
  area = any ((select access.areas())::int[]) or subject = any ((select access.households())::uuid[]));
create policy keeper on access.look for all to xieshou_keeper using (true) with check (true);
create policy system_reads on access.look for select to xieshou_system using (true);
grant select on access.look to xieshou_app, xieshou_system;
grant select, insert, update, delete on access.credential, access.attempt, access.token to xieshou_keeper;
grant select, insert on access.look to xieshou_keeper;
