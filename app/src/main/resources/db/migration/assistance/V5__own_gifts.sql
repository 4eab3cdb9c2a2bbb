-- As which unit a donor signs in here, so that it can see where its gifts went.
create table assistance.donor_unit_now(like access.head, donor uuid not null, as_unit text not null, primary key (entry));
create table assistance.donor_unit_past(like assistance.donor_unit_now, until bigint not null);
comment on table assistance.donor_unit_now is 'Donors that sign in as a unit';
comment on table assistance.donor_unit_past is 'The same as it stood before a correction';
create index donor_unit_as on assistance.donor_unit_now(as_unit);
create index donor_unit_past_entry on assistance.donor_unit_past(entry);
call access.open_to_all('assistance.donor_unit_now');
call access.open_to_all('assistance.donor_unit_past');
