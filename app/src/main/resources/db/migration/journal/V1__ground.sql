-- The journal. Written by one login under one lock; never updated, never deleted.
create table journal.kind(no smallint primary key, name text not null, version smallint not null, unique (name, version));
create table journal.entry(
  seq bigint primary key,
  id uuid not null unique,
  kind smallint not null references journal.kind,
  subject uuid, person uuid, occasion uuid,
  author uuid not null, unit text not null,
  device uuid not null, dseq bigint not null,
  happened timestamptz not null,
  skew int not null default 0,
  received timestamptz not null,
  epoch smallint not null default 0, based_on bigint not null,
  via uuid, via_seq bigint, via_based bigint,
  corrects uuid, area int,
  held smallint,
  digest bytea not null check (octet_length(digest) = 32),
  key uuid not null,
  body bytea not null);
comment on table journal.entry is 'Everything that happened, in the order of arrival';
comment on column journal.entry.seq is 'Dense from 1, given under the lock: commit order = seq order = leaf order + 1';
comment on column journal.entry.happened is 'Claimed by the author''s clock; orders nothing';
comment on column journal.entry.area is 'Where the subject was when the entry came; null while held';
comment on column journal.entry.digest is 'HMAC-SHA-256(salt, body): what the tree hashes';
comment on column journal.entry.body is 'AES-256-GCM(key, salt || body, associated data = id)';
create index entry_subject on journal.entry(subject, seq);

create table journal.key(id uuid primary key, wrapped bytea, destroyed_at bigint, check ((wrapped is null) = (destroyed_at is not null)));
create table journal.secret(name text primary key, wrapped bytea not null);
comment on table journal.secret is 'Keys of the installation itself, wrapped by the master: canary, salt, fingerprint, checkpoint';
create table journal.cursor(name text primary key, seq bigint not null);
create table journal.tile(level smallint, n bigint, hashes bytea not null, primary key (level, n));
create table journal.checkpoint(size bigint primary key, root bytea not null, note text not null, at timestamptz not null);
create table journal.unread(id uuid primary key, actor uuid not null, at timestamptz not null, reason text not null, body bytea not null);
comment on table journal.unread is 'What could not be read as an entry: raw, encrypted, for 90 days';

-- Derived by the journal itself, in the transaction of the append.
create table journal.place(subject uuid primary key, area int not null, since bigint not null) with (fillfactor = 80);
comment on table journal.place is 'Where each household is now';
create table journal.chain(entry uuid primary key, root uuid not null, since bigint not null);
comment on table journal.chain is 'Corrections: each to the first entry of its chain';
create index chain_root on journal.chain(root, since);
create table journal.holding(
  entry uuid primary key, seq bigint not null, reason text not null, waits_for uuid, place text,
  unit text not null, author uuid not null, subject uuid, area int, device uuid not null, dseq bigint not null, received timestamptz not null,
  since bigint not null, until bigint, outcome text, settled_by uuid);
comment on table journal.holding is 'Entries that were held, and what became of them; place: where in the body the fault is, never its value';
create index holding_waits on journal.holding(waits_for) where until is null and waits_for is not null;
create index holding_open on journal.holding(seq) where until is null;
create table journal.device(device uuid primary key, author uuid not null, last bigint not null, missing text not null, since bigint not null);
create table journal.installation(entry uuid primary key, name text not null, zone text not null, area int not null, since bigint not null);

call access.open_to_all('journal.place');
drop policy everybody on journal.place;
create policy within_reach on journal.place for select to xieshou_app using (
  area = any ((select access.areas())::int[]) or subject = any ((select access.households())::uuid[]));
call access.open_to_all('journal.chain');
call access.open_to_all('journal.device');
call access.open_to_all('journal.installation');
call access.let_journal_write('journal.holding');
create policy own_or_within_reach on journal.holding for select to xieshou_app using (
  author = (select access.actor()) or area = any ((select access.areas())::int[])
  or (area is null and exists (select from access.v_unit u where u.unit = holding.unit and u.area = any ((select access.areas())::int[]))));

alter table journal.entry enable row level security;
alter table journal.entry force row level security;
-- The right to write is looked up from each row's own author, so that one statement can carry entries of many.
create policy new on journal.entry for insert to xieshou_writer with check (
  held is not null
  or (area is null and subject is null and unit = 'system')
  or (subject is null and (
    exists (select from access.assignment_now n where n.staff = author and n.for_unit = entry.unit)
    or exists (select from access.staff_now s where s.staff = author and s.works_for = entry.unit)))
  or exists (select from access.reach r where r.actor = author and r.area = entry.area
             and received::date between r.from_day - 1 and r.to_day + 1)
  or exists (select from access.charge c where c.actor = author and c.household = entry.subject
             and received::date between c.from_day - 1 and c.to_day + 1));
create policy writer_reads on journal.entry for select to xieshou_writer using (true);
create policy own_or_within_reach on journal.entry for select to xieshou_app using (
  author = (select access.actor())
  or area = any ((select access.areas())::int[])
  or exists (select from journal.place p where p.subject = entry.subject));
create policy all_of_it on journal.entry for select to xieshou_system using (true);
create policy owner_all on journal.entry for all to current_user using (true) with check (true);

grant select on journal.entry, journal.kind to xieshou_app, xieshou_system, xieshou_writer;
grant insert on journal.entry, journal.unread to xieshou_writer;
grant select, insert on journal.key to xieshou_writer;
grant select on journal.key to xieshou_system, xieshou_app;
grant insert on journal.kind to xieshou_writer;
grant select on journal.secret to xieshou_writer, xieshou_system;
grant select, insert, update on journal.cursor to xieshou_system;
grant select, insert on journal.tile, journal.checkpoint to xieshou_system;
grant select on journal.checkpoint, journal.tile to xieshou_app;

-- A counter row would grow a chain of dead versions under a long report; the end of a never-deleted index does not.
create function journal.tip() returns table (seq bigint, received timestamptz) language sql stable security definer
  set search_path = pg_catalog as $$ select e.seq, e.received from journal.entry e order by e.seq desc limit 1 $$;
revoke all on function journal.tip() from public;
grant execute on function journal.tip() to xieshou_writer, xieshou_app, xieshou_system;

-- `received` never falls with seq, so the last entry known at a moment is found by halving.
create function journal.known_at(moment timestamptz) returns bigint language plpgsql stable security definer
  set search_path = pg_catalog as $$
declare low bigint := 0; high bigint; middle bigint; at timestamptz;
begin
  select coalesce(max(t.seq), 0) into high from journal.tip() t;
  while low < high loop
    middle := (low + high + 1) / 2;
    select e.received into at from journal.entry e where e.seq = middle;
    if at <= moment then low := middle; else high := middle - 1; end if;
  end loop;
  return low;
end $$;
revoke all on function journal.known_at(timestamptz) from public;
grant execute on function journal.known_at(timestamptz) to xieshou_app, xieshou_system;
