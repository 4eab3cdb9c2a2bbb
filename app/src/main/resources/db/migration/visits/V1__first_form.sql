-- Visits and the household's own words, one row an entry: what stands (now) and what a correction closed (past).
create table visits.visit_now(like access.head, met text not null, team int not null, with_units text, how text not null,
  consent boolean not null, language text, minutes int, next_day date, activity uuid, module int, primary key (entry));
create table visits.visit_past(like visits.visit_now, until bigint not null);
comment on table visits.visit_now is 'Home visits as they stand';
comment on column visits.visit_now.with_units is 'Other units that came along: their ids, joined by commas';
comment on table visits.visit_past is 'Home visits as they stood before a correction';
create table visits.voice_now(like access.head, kind text not null, words text not null, language text, quote text not null, primary key (entry));
create table visits.voice_past(like visits.voice_now, until bigint not null);
comment on table visits.voice_now is 'What households said in their own words; personal, whatever quote says';
comment on table visits.voice_past is 'The same as it stood before a correction';

create index visit_subject on visits.visit_now(subject, day, since);
create index visit_area_day on visits.visit_now(area, day);
create index visit_unit_day on visits.visit_now(unit, day, since);
create index visit_day on visits.visit_now(day, since);
create index visit_activity on visits.visit_now(activity) where activity is not null;
create index visit_next on visits.visit_now(next_day) where next_day is not null;
create index visit_past_entry on visits.visit_past(entry);
create index visit_past_subject on visits.visit_past(subject);
create index voice_subject on visits.voice_now(subject, day);
create index voice_day on visits.voice_now(day) where quote = 'public';
create index voice_occasion on visits.voice_now(occasion);
create index voice_past_entry on visits.voice_past(entry);
create index voice_past_subject on visits.voice_past(subject);

call access.guard('visits.visit_now');
call access.guard('visits.visit_past');
call access.guard('visits.voice_now');
call access.guard('visits.voice_past');

-- As known at X: since <= X and (until is null or until > X).
create view visits.v_visit with (security_invoker = true) as
  select entry, said_by, subject, area, occasion, unit, author, happened, day, met, team, with_units, how, consent, language, minutes, next_day,
    activity, module, since, null::bigint as until from visits.visit_now
  union all
  select entry, said_by, subject, area, occasion, unit, author, happened, day, met, team, with_units, how, consent, language, minutes, next_day,
    activity, module, since, until from visits.visit_past;
comment on view visits.v_visit is 'Visits now and past; subject is the household';
create view visits.v_voice with (security_invoker = true) as
  select entry, said_by, subject, area, occasion, unit, author, happened, day, kind, words, language, quote, since, null::bigint as until
    from visits.voice_now
  union all
  select entry, said_by, subject, area, occasion, unit, author, happened, day, kind, words, language, quote, since, until
    from visits.voice_past;
comment on view visits.v_voice is 'Own words now and past; nobody quotes them without quote = public and a consent that stands';
grant select on visits.v_visit, visits.v_voice to xieshou_app, xieshou_system;
