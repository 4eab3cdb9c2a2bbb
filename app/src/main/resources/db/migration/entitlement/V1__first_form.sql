-- What happened with programmes. What a household may be due is no row: it follows from facts and the programmes' data.
create table entitlement.step_now(like access.head, programme text not null, person uuid, what text not null,
  on_day date not null, due_day date, fen bigint, why text, primary key (entry));
create table entitlement.step_past(like entitlement.step_now, until bigint not null);
comment on table entitlement.step_now is 'Applied for, received, late, refused; person null: of the household; due_day: by when an answer was promised';
create table entitlement.contest_now(like access.head, programme text not null, person uuid, words text not null, primary key (entry));
create table entitlement.contest_past(like entitlement.contest_now, until bigint not null);
comment on table entitlement.contest_now is 'What a household says is not so, in its own words';
create table entitlement.check_now(like access.head, activity uuid not null, module int not null, primary key (entry));
create table entitlement.check_past(like entitlement.check_now, until bigint not null);
comment on table entitlement.check_now is 'Households whose programmes were looked at on the spot, at a module of a campaign';

do $$ declare t text;
begin
  foreach t in array array['step', 'contest', 'check'] loop
    execute format('create index on entitlement.%I(subject)', t || '_now');
    execute format('create index on entitlement.%I(subject)', t || '_past');
    execute format('create index on entitlement.%I(entry)', t || '_past');
    call access.guard(format('entitlement.%I', t || '_now')::regclass);
    call access.guard(format('entitlement.%I', t || '_past')::regclass);
  end loop;
end $$;
create index check_module on entitlement.check_now(activity, module);

-- Published. As known at X: since <= X and (until is null or until > X).
create view entitlement.v_step with (security_invoker = true) as
  select entry, said_by, subject, area, unit, author, happened, day, programme, person, what, on_day, due_day, fen, why, since,
    null::bigint as until from entitlement.step_now
  union all
  select entry, said_by, subject, area, unit, author, happened, day, programme, person, what, on_day, due_day, fen, why, since, until
  from entitlement.step_past;
create view entitlement.v_contest with (security_invoker = true) as
  select entry, said_by, subject, area, unit, author, happened, day, programme, person, words, since, null::bigint as until
  from entitlement.contest_now
  union all
  select entry, said_by, subject, area, unit, author, happened, day, programme, person, words, since, until from entitlement.contest_past;
create view entitlement.v_check with (security_invoker = true) as
  select entry, said_by, subject, area, unit, author, happened, day, activity, module, since, null::bigint as until from entitlement.check_now
  union all
  select entry, said_by, subject, area, unit, author, happened, day, activity, module, since, until from entitlement.check_past;
comment on view entitlement.v_step is 'What happened with programmes, now and past';
comment on view entitlement.v_contest is 'What households say is not so, now and past';
comment on view entitlement.v_check is 'Checks on the spot, now and past';
grant select on entitlement.v_step, entitlement.v_contest, entitlement.v_check to xieshou_app, xieshou_system;

-- A pair gives no sight of the record, but a teacher may see which programmes a paired pupil is due. Whose pupils they are is
-- asked of the transaction itself, so that no page can ask for somebody else's.
create function entitlement.my_pupils(today date)
  returns table (staff uuid, household uuid, person uuid, name text, stage text, village text) language sql stable
  security definer set search_path = pg_catalog as $$
  select s.staff, s.subject, s.person, p.name, f.value, a.name
  from pairing.v_standing s
  join registry.v_person p on p.person = s.person and p.subject = s.subject and p.until is null
  join registry.v_fact f on f.person = s.person and f.subject = s.subject and f.fact = 'person.pupil' and f.until is null and not f.rival
  left join access.v_area a on a.area = p.area
  where s.sort = 'teacher' and s.staff = (select access.actor()) and s.from_day <= today and (s.to_day is null or s.to_day >= today)
  order by a.area, p.name, s.person $$;
comment on function entitlement.my_pupils is 'The pupils who are paired with the actor of this transaction: their names and schools alone';
revoke all on function entitlement.my_pupils from public;
grant execute on function entitlement.my_pupils to xieshou_app;
