-- What concerns people's health. Read by clinicians alone, within their reach: two conditions, each checked by the database.
create function health.is_open() returns boolean language sql stable as
  $$ select coalesce(nullif(current_setting('app.rights', true), ''), '{}')::text[] @> array['HEALTH'] $$;
comment on function health.is_open() is 'Whether the reader of this transaction is a clinician';

-- Who is in no register belongs to no area of a household: their tickets and readings are seen by the unit that took them.
create function health.units() returns text[] language sql stable as $$
  select coalesce(array_agg(unit), '{}') from (
    select n.for_unit as unit from access.assignment_now n where n.staff = access.actor()
    union select s.works_for from access.staff_now s where s.staff = access.actor()) own $$;

-- The wall of every household table, and before it the right.
create procedure health.guard(t regclass) language plpgsql as $$
begin
  call access.guard(t);
  execute format('create policy own_unit on %s for select to xieshou_app using ('
    'subject is null and unit = any ((select health.units())::text[]))', t);
  execute format('create policy clinicians on %s as restrictive for select to xieshou_app using ((select health.is_open()))', t);
end $$;

create table health.ticket_now(like access.head, person uuid, number int not null, activity uuid, primary key (entry));
create table health.ticket_past(like health.ticket_now, until bigint not null);
create table health.call_now(like access.head, ticket uuid not null, went boolean not null, primary key (entry));
create table health.call_past(like health.call_now, until bigint not null);
create table health.measurement_now(like access.head, person uuid, place text not null, systolic int, diastolic int, pulse int, glucose numeric,
  meal text not null, signs text not null, treated boolean not null, ticket uuid, activity uuid, primary key (entry));
create table health.measurement_past(like health.measurement_now, until bigint not null);
create table health.referral_now(like access.head, person uuid, measurement uuid, receiver text not null, urgency text not null, about text not null,
  note text, activity uuid, primary key (entry));
create table health.referral_past(like health.referral_now, until bigint not null);
create table health.outcome_now(like access.head, referral uuid not null, what text not null, next_day date, primary key (entry));
create table health.outcome_past(like health.outcome_now, until bigint not null);
create table health.reminder_now(like access.head, person uuid, topic text not null, way text not null, at_time text, from_day date not null, to_day date,
  wanted boolean not null, primary key (entry));
create table health.reminder_past(like health.reminder_now, until bigint not null);
create table health.patient_now(like access.head, person uuid, condition text not null, since_day date, ended boolean not null, primary key (entry));
create table health.patient_past(like health.patient_now, until bigint not null);
create table health.sharing_now(like access.head, person uuid, receiver text not null, given boolean not null, primary key (entry));
create table health.sharing_past(like health.sharing_now, until bigint not null);
comment on table health.sharing_now is 'The person''s separate word on giving the file to a unit';
comment on table health.ticket_now is 'Places in the queue of a clinic day; one may have no household';
comment on table health.call_now is 'Tickets called to a station, or whose holder went away';
comment on table health.measurement_now is 'Readings as taken; how they are judged is not stored';
comment on table health.referral_now is 'Who was sent to which clinic or hospital, how soon and for what';
comment on table health.outcome_now is 'What became of a referral: asked within two weeks';
comment on table health.reminder_now is 'Reminders that the person asked for, or no longer wants';
comment on table health.patient_now is 'People with a known condition, for follow-up';

do $$ declare t text; half text;
begin
  foreach t in array array['ticket', 'call', 'measurement', 'referral', 'outcome', 'reminder', 'patient', 'sharing'] loop
    foreach half in array array['now', 'past'] loop
      call health.guard(format('health.%s_%s', t, half)::regclass);
      execute format('create index %1$s_%2$s_subject on health.%1$s_%2$s(subject, day)', t, half);
    end loop;
    execute format('create index %1$s_past_entry on health.%1$s_past(entry)', t);
  end loop;
end $$;
create index ticket_day on health.ticket_now(day, unit);
create index call_ticket on health.call_now(ticket);
create index measurement_ticket on health.measurement_now(ticket) where ticket is not null;
create index measurement_day on health.measurement_now(day, unit);
create index measurement_person on health.measurement_now(person, day) where person is not null;
create index outcome_referral on health.outcome_now(referral);

-- In the journal itself: the entries of this room are not there for others, whatever their reach and whoever wrote them.
create function health.kinds() returns smallint[] language sql stable as
  $$ select coalesce(array_agg(no), '{}') from journal.kind where name like 'health.%' $$;
create policy health_for_clinicians on journal.entry as restrictive for select to xieshou_app using (
  (select health.is_open()) or kind <> all ((select health.kinds())::smallint[]));
-- The policy above would hide from this question what it asks for.
create function health.is_of_health(asked uuid) returns boolean language sql stable security definer set search_path = pg_catalog as
  $$ select exists (select from journal.entry e join journal.kind k on k.no = e.kind where e.id = asked and k.name like 'health.%') $$;
revoke all on function health.is_of_health(uuid) from public;
grant execute on function health.is_of_health(uuid) to xieshou_app;
create policy health_for_clinicians on journal.holding as restrictive for select to xieshou_app using (
  (select health.is_open()) or not health.is_of_health(entry));

-- Whether a person agreed to the keeping of readings: the person's own word, else the household's. Null: never asked.
create function health.agreed(household uuid, member uuid) returns boolean language sql stable as $$
  select c.given from registry.v_consent c
  where c.subject = household and c.purpose = 'health' and c.until is null and (c.person is null or c.person = member)
  order by c.person nulls last, c.since desc limit 1 $$;

-- To everybody else: how many people were measured and referred, by unit and day. Fewer than five are not told.
-- It looks past the wall, so that nobody else has to.
create function health.counts() returns table (unit text, day date, what text, number bigint) language sql stable security definer
  set search_path = pg_catalog as $$
  with told as (
    select m.unit, m.day, 'measured' as what, coalesce(m.person, m.ticket, m.entry) as who from health.measurement_now m
      where m.subject is null or health.agreed(m.subject, m.person) is distinct from false
    union
    select r.unit, r.day, 'referred', coalesce(r.person, r.measurement, r.entry) from health.referral_now r
      where r.subject is null or health.agreed(r.subject, r.person) is distinct from false)
  select t.unit, t.day, t.what, case when count(*) >= 5 then count(*) end from told t group by t.unit, t.day, t.what $$;
revoke all on function health.counts() from public;
grant execute on function health.counts() to xieshou_app, xieshou_system;
create view health.v_count as select unit, day, what, number from health.counts();
comment on view health.v_count is 'People measured and referred a day and unit; number is null under five';
grant select on health.v_count to xieshou_app, xieshou_system;
