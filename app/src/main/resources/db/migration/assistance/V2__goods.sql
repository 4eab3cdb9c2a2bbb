-- Goods and money from donor to doorstep. Stores, donors, pledges and lots are rows of one entry each; the books are postings, which only
-- grow, and what each account holds by them.
create table assistance.store_now(like access.head, name text not null, spot text, primary key (entry));
create table assistance.store_past(like assistance.store_now, until bigint not null);
comment on table assistance.store_now is 'Stores of units; entry is the store''s id';
create table assistance.donor_now(like access.head, name text not null, sort text not null, named boolean not null, primary key (entry));
create table assistance.donor_past(like assistance.donor_now, until bigint not null);
comment on table assistance.donor_now is 'Who gives; entry is the donor''s id, named whether the public may read the name';
create table assistance.pledge_now(like access.head, donor uuid not null, by_day date, purpose text, primary key (entry));
create table assistance.pledge_past(like assistance.pledge_now, until bigint not null);
comment on table assistance.pledge_now is 'Promises of donors; what is promised stands in the books under account PLEDGED, place is the entry';
create table assistance.lot_now(like access.head, no int not null, donor uuid, item text not null, measure text not null, lot text not null,
  quantity bigint not null, expires date, activity uuid, primary key (entry, no));
create table assistance.lot_past(like assistance.lot_now, until bigint not null);
comment on table assistance.lot_now is 'What came in, numbered within its receipt; quantity in thousandths of the measure, money in fen';
create index store_unit on assistance.store_now(unit);
create index pledge_donor on assistance.pledge_now(donor);
create index lot_good on assistance.lot_now(item, measure, lot);
create index lot_donor on assistance.lot_now(donor);
do $$ declare t text;
begin
  foreach t in array array['store', 'donor', 'pledge', 'lot'] loop
    execute format('create index %1$s_past_entry on assistance.%1$s_past(entry)', t);
    execute format('comment on table assistance.%1$s_past is ''The same as it stood before a correction''', t);
    call access.open_to_all(('assistance.' || t || '_now')::regclass);
    call access.open_to_all(('assistance.' || t || '_past')::regclass);
  end loop;
end $$;

create table assistance.posting(
  entry uuid not null, said_by uuid not null, since bigint not null, no int not null, part text not null, kind text not null,
  account text not null, owner text not null, place text not null, item text not null, measure text not null, lot text not null,
  amount bigint not null, unit text not null, subject uuid, area int, occasion uuid, author uuid not null, happened timestamptz not null,
  day date not null, primary key (said_by, no));
comment on table assistance.posting is 'The books: what each entry adds to an account or takes from it. Never changed; a correction turns round what was posted';
comment on column assistance.posting.part is 'SAID, REVERSED (by a correction) or SHORT (more was taken than was there)';
comment on column assistance.posting.account is 'DONOR, PLEDGED, STOCK, SHORTAGE, HOUSEHOLD or WRITTEN_OFF; for each item all of them add up to nothing';
comment on column assistance.posting.owner is 'The unit whose stock or shortage it is';
comment on column assistance.posting.place is 'The store, donor or pledge by id, or why it was written off; empty for a unit''s own hands';
comment on column assistance.posting.amount is 'Thousandths of the measure; fen where item is empty';
create table assistance.balance(
  account text not null, owner text not null, place text not null, item text not null, measure text not null, lot text not null,
  amount bigint not null, primary key (account, owner, place, item, measure, lot));
comment on table assistance.balance is 'What each account holds by its postings; accounts that hold nothing have no row';
create index posting_entry on assistance.posting(entry);
create index posting_account on assistance.posting(account, owner, place, item, measure, lot, since);
create index posting_subject on assistance.posting(subject) where subject is not null;
create index posting_lot on assistance.posting(item, measure, lot, account);

-- The units for which the present actor may act.
create function assistance.units() returns text[] language sql stable as
  $$ select string_to_array(nullif(current_setting('app.units', true), ''), E'\x1f') $$;
call access.let_journal_write('assistance.posting');
call access.let_journal_write('assistance.balance');
create policy own_stock on assistance.posting for select to xieshou_app using (
  (owner <> '' and owner = any ((select assistance.units())::text[]))
  or (owner = '' and subject is null and unit = any ((select assistance.units())::text[]))
  or area = any ((select access.areas())::int[]) or subject = any ((select access.households())::uuid[]));
create policy own_stock on assistance.balance for select to xieshou_app using (
  owner <> '' and owner = any ((select assistance.units())::text[]));

create view assistance.v_posting with (security_invoker = true) as
  select entry, said_by, since, no, part, kind, account, owner, place, item, measure, lot, amount, unit, subject, area, occasion, author,
    happened, day from assistance.posting;
comment on view assistance.v_posting is 'The books; as known at X: since <= X, and add the amounts';
grant select on assistance.v_posting to xieshou_app, xieshou_system;
