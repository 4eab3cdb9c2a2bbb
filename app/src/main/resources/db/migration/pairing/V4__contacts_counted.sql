-- What a board counts: when it happened too.
create or replace view pairing.v_contact with (security_invoker = true) as
  select entry, said_by, subject, area, occasion, unit, author, day, pupil, on_day, place, guardian, policies, since, null::bigint as until,
    happened from pairing.contact_now
  union all
  select entry, said_by, subject, area, occasion, unit, author, day, pupil, on_day, place, guardian, policies, since, until, happened
  from pairing.contact_past;
create index contact_day on pairing.contact_now(on_day);
