-- Days on which a teacher and a pupil's family were in touch. Days alone: what was said is nobody's record.
create table pairing.contact_now(like access.head, pupil uuid, on_day date not null, place text not null, guardian text, policies text,
  primary key (entry));
create table pairing.contact_past(like pairing.contact_now, until bigint not null);
comment on table pairing.contact_now is 'Days of contact; place: school, home or phone; guardian: who agreed to a visit at home; policies: explained, one a line';
comment on table pairing.contact_past is 'The same as it stood before a correction';
create index contact_subject on pairing.contact_now(subject, pupil, on_day);
create index contact_past_entry on pairing.contact_past(entry);
create index contact_past_subject on pairing.contact_past(subject);
call access.guard('pairing.contact_now');
call access.guard('pairing.contact_past');

-- As known at X: since <= X and (until is null or until > X).
create view pairing.v_contact with (security_invoker = true) as
  select entry, said_by, subject, area, occasion, unit, author, day, pupil, on_day, place, guardian, policies, since, null::bigint as until
  from pairing.contact_now
  union all
  select entry, said_by, subject, area, occasion, unit, author, day, pupil, on_day, place, guardian, policies, since, until
  from pairing.contact_past;
comment on view pairing.v_contact is 'Days of contact, now and past';
grant select on pairing.v_contact to xieshou_app, xieshou_system;
