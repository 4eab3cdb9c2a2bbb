-- Who helps which household, and which teacher keeps in touch with which pupil. A pair gives no sight of anything.
create table pairing.pair_now(like access.head, sort text not null, staff uuid, for_unit text not null, person uuid,
  from_day date not null, to_day date, sight uuid, primary key (entry));
create table pairing.pair_past(like pairing.pair_now, until bigint not null);
comment on table pairing.pair_now is 'Pairs as stated; staff null: the unit as a whole; person: the pupil; sight: the assignment that was made along with it';
create table pairing.ending_now(like access.head, pair uuid not null, on_day date not null, primary key (entry));
create table pairing.ending_past(like pairing.ending_now, until bigint not null);
comment on table pairing.ending_now is 'The last day of a pair; reasons are not asked';

create index pair_subject on pairing.pair_now(subject);
create index pair_staff on pairing.pair_now(staff);
create index pair_area on pairing.pair_now(area);
create index pair_past_entry on pairing.pair_past(entry);
create index pair_past_subject on pairing.pair_past(subject);
create index ending_pair on pairing.ending_now(pair);
create index ending_subject on pairing.ending_now(subject);
create index ending_past_entry on pairing.ending_past(entry);
create index ending_past_subject on pairing.ending_past(subject);

do $$ declare t text;
begin
  foreach t in array array['pair', 'ending'] loop
    call access.guard(('pairing.' || t || '_now')::regclass);
    call access.guard(('pairing.' || t || '_past')::regclass);
  end loop;
end $$;

-- Published. As known at X: since <= X and (until is null or until > X).
create view pairing.v_pair with (security_invoker = true) as
  select entry as pair, said_by, subject, area, unit, author, happened, day, sort, staff, for_unit, person, from_day, to_day, sight, since,
    null::bigint as until from pairing.pair_now
  union all
  select entry, said_by, subject, area, unit, author, happened, day, sort, staff, for_unit, person, from_day, to_day, sight, since, until
  from pairing.pair_past;
create view pairing.v_ending with (security_invoker = true) as
  select entry, said_by, subject, area, unit, author, happened, day, pair, on_day, since, null::bigint as until from pairing.ending_now
  union all
  select entry, said_by, subject, area, unit, author, happened, day, pair, on_day, since, until from pairing.ending_past;
-- With the end that came later, if one did. An ending for another household's pair ends nothing.
create view pairing.v_standing with (security_invoker = true) as
  select p.entry as pair, p.subject, p.area, p.sort, p.staff, p.for_unit, p.person, p.from_day,
    least(p.to_day, (select min(e.on_day) from pairing.ending_now e where e.pair = p.entry and e.subject = p.subject)) as to_day, p.sight, p.since
  from pairing.pair_now p;
-- Children of the register who go to a kindergarten or a school of the city, by what was told last.
create view pairing.v_pupil with (security_invoker = true) as
  select f.subject, f.area, f.person, f.value as stage
  from registry.v_fact f
  where f.fact = 'person.pupil' and f.until is null and not f.rival and f.value in ('preschool', 'primary', 'junior', 'senior', 'vocational')
    and exists (select from registry.v_person p where p.person = f.person and p.subject = f.subject and p.until is null
      and not exists (select from registry.v_left l where l.person = p.person and l.until is null and l.since > p.first));
comment on view pairing.v_pair is 'Pairs now and past, as stated';
comment on view pairing.v_ending is 'Endings now and past';
comment on view pairing.v_standing is 'Pairs as they stand now, with their last day if it is known';
comment on view pairing.v_pupil is 'Pupils as they stand now';
grant select on pairing.v_pair, pairing.v_ending, pairing.v_standing, pairing.v_pupil to xieshou_app, xieshou_system;
