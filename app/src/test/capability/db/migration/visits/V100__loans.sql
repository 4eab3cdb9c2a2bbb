create table visits.loan_now(like access.head, title text not null, back date, primary key (entry));
create table visits.loan_past(like visits.loan_now, until bigint not null);
comment on table visits.loan_now is 'Books lent to households, as they stand';
comment on table visits.loan_past is 'The same as it stood before a correction';
create index loan_subject on visits.loan_now(subject, day);
create index loan_past_entry on visits.loan_past(entry);
call access.guard('visits.loan_now');
call access.guard('visits.loan_past');
