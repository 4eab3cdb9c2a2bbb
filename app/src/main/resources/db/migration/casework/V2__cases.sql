-- What is done about a difficulty: who owns it, hand-overs between offices, steps, closing, and the household's word on it.
create table casework.event_now(like access.head, first bigint not null, known bigint not null, key uuid not null,
  what text not null, case_id uuid not null, refers uuid, to_unit text, staff uuid, due_day date, words text, yes boolean not null, how text,
  primary key (entry));
create table casework.event_past(like casework.event_now, until bigint not null, was text not null check (was in ('now', 'said', 'gone')));
comment on table casework.event_now is 'One row an entry of a case, as it stands; case_id: the difficulty; first: the seq that orders it';
comment on table casework.event_past is 'What an entry said before a correction';
create index event_case on casework.event_now(case_id);
create index event_key on casework.event_now(key);
create index event_subject on casework.event_now(subject);
create index event_past_key on casework.event_past(key);
create index event_past_entry on casework.event_past(entry);
create index event_past_subject on casework.event_past(subject);

-- A case is a difficulty and a household: an entry for another household is another case, which no list shows.
create table casework.case_now(case_id uuid not null, subject uuid not null, area int, state text not null, owner_unit text, owner_staff uuid,
  due_day date, first_due date, due_moved int not null, opened_day date not null,
  asked uuid, asked_unit text, asked_day date, answer_by date,
  closing uuid, closed_day date, closed_by uuid, confirmed_day date, noted_by_closer boolean not null, contested int not null, steps int not null,
  last_day date not null, since bigint not null, primary key (case_id, subject));
create table casework.case_past(like casework.case_now, until bigint not null);
comment on table casework.case_now is 'Where each case stands; state: open, asked (another office must answer), closed (the household has not said yet), confirmed';
comment on column casework.case_now.due_moved is 'How often the day was moved after it was first promised: first_due stays';
comment on column casework.case_now.noted_by_closer is 'The household''s word was written down by whoever closed the case';
create index case_subject on casework.case_now(subject);
create index case_owner on casework.case_now(owner_unit, due_day) where state <> 'confirmed';
create index case_asked on casework.case_now(asked_unit) where asked is not null;
create index case_past_case on casework.case_past(case_id);
create index case_past_subject on casework.case_past(subject);

do $$ declare t text;
begin
  foreach t in array array['event', 'case'] loop
    call access.guard(('casework.' || t || '_now')::regclass);
    call access.guard(('casework.' || t || '_past')::regclass);
  end loop;
end $$;

-- As known at X: since <= X and (until is null or until > X).
create view casework.v_case with (security_invoker = true) as
  select case_id, subject, area, state, owner_unit, owner_staff, due_day, first_due, due_moved, opened_day, asked, asked_unit, asked_day, answer_by,
    closing, closed_day, closed_by, confirmed_day, noted_by_closer, contested, steps, last_day, since, null::bigint as until from casework.case_now
  union all
  select case_id, subject, area, state, owner_unit, owner_staff, due_day, first_due, due_moved, opened_day, asked, asked_unit, asked_day, answer_by,
    closing, closed_day, closed_by, confirmed_day, noted_by_closer, contested, steps, last_day, since, until from casework.case_past;
create view casework.v_event with (security_invoker = true) as
  select entry, said_by, subject, area, occasion, unit, author, happened, day, what, case_id, refers, to_unit, staff, due_day, words, yes, how, first,
    since, null::bigint as until from casework.event_now
  union all
  select entry, said_by, subject, area, occasion, unit, author, happened, day, what, case_id, refers, to_unit, staff, due_day, words, yes, how, first,
    since, until from casework.event_past where was = 'now';
comment on view casework.v_case is 'Cases now and past: one row a case at each moment';
comment on view casework.v_event is 'What was done about cases, now and past';
grant select on casework.v_case, casework.v_event to xieshou_app, xieshou_system;
