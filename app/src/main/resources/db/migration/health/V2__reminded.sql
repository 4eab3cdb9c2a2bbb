-- Nothing is sent by itself: what somebody did about a reminder that a person asked for.
create table health.reminded_now(like access.head, person uuid, reminder uuid not null, how text not null, primary key (entry));
create table health.reminded_past(like health.reminded_now, until bigint not null);
comment on table health.reminded_now is 'Calls made, messages written and cards handed over about a reminder';
comment on table health.reminded_past is 'The same as it stood before a correction';
call health.guard('health.reminded_now');
call health.guard('health.reminded_past');
create index reminded_subject on health.reminded_now(subject, day);
create index reminded_reminder on health.reminded_now(reminder, day);
create index reminded_past_subject on health.reminded_past(subject, day);
create index reminded_past_entry on health.reminded_past(entry);
create index reminder_person on health.reminder_now(subject, person, topic, since);
