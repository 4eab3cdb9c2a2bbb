-- What changed for a household over a time, in its own words. No list of what it owns.
create table visits.story_now(like access.head, since_day date not null, words text not null, language text, quote text not null, primary key (entry));
create table visits.story_past(like visits.story_now, until bigint not null);
comment on table visits.story_now is 'What changed since that day, in the household''s own words; personal, whatever quote says';
comment on table visits.story_past is 'The same as it stood before a correction';
create index story_subject on visits.story_now(subject, day);
create index story_past_entry on visits.story_past(entry);
create index story_past_subject on visits.story_past(subject);
call access.guard('visits.story_now');
call access.guard('visits.story_past');
create view visits.v_story with (security_invoker = true) as
  select entry, said_by, subject, area, occasion, unit, day, since_day, words, language, quote, since, null::bigint as until from visits.story_now
  union all select entry, said_by, subject, area, occasion, unit, day, since_day, words, language, quote, since, until from visits.story_past;
comment on view visits.v_story is 'Stories of change, now and past; nobody quotes them without quote = public and a consent that stands';
grant select on visits.v_story to xieshou_app, xieshou_system;
