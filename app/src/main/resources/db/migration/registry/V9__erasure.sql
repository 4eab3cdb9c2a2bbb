-- Who asked that a household be erased; somebody else's word does it (journal.erased), and this row goes along.
create table registry.erasure_now(like access.head, why text not null, primary key (entry));
create table registry.erasure_past(like registry.erasure_now, until bigint not null);
comment on table registry.erasure_now is 'Requests to erase a household that nobody has carried out or taken back';
create index erasure_subject on registry.erasure_now(subject);
create index erasure_past_entry on registry.erasure_past(entry);
create index erasure_past_subject on registry.erasure_past(subject);
call access.guard('registry.erasure_now');
call access.guard('registry.erasure_past');
