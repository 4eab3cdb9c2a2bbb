-- Difficulties of households, one row an entry: what stands (now) and what a correction closed (past).
create table casework.difficulty_now(like access.head, topic text not null, words text not null, urgent boolean not null, lead text, due_day date,
  settled boolean not null, activity uuid, primary key (entry));
create table casework.difficulty_past(like casework.difficulty_now, until bigint not null);
comment on table casework.difficulty_now is 'Difficulties as they stand; settled ones stay';
comment on table casework.difficulty_past is 'Difficulties as they stood before a correction';

create index difficulty_subject on casework.difficulty_now(subject, day);
create index difficulty_area_day on casework.difficulty_now(area, day);
create index difficulty_open on casework.difficulty_now(urgent desc, happened, entry) where not settled;
comment on index casework.difficulty_open is 'The list of what is unsettled, urgent first, then the oldest';
create index difficulty_past_entry on casework.difficulty_past(entry);
create index difficulty_past_subject on casework.difficulty_past(subject);

call access.guard('casework.difficulty_now');
call access.guard('casework.difficulty_past');

-- As known at X: since <= X and (until is null or until > X).
create view casework.v_difficulty with (security_invoker = true) as
  select entry, said_by, subject, area, occasion, unit, author, happened, day, topic, words, urgent, lead, due_day, settled, activity,
    since, null::bigint as until from casework.difficulty_now
  union all
  select entry, said_by, subject, area, occasion, unit, author, happened, day, topic, words, urgent, lead, due_day, settled, activity,
    since, until from casework.difficulty_past;
comment on view casework.v_difficulty is 'Difficulties now and past';
grant select on casework.v_difficulty to xieshou_app, xieshou_system;
