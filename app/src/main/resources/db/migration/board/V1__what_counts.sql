-- What counts for a campaign. One rule, here, for the board, the bulletin and whoever counts next.
-- No tables: everything is read through the views of the rooms that keep it.

-- All that units did, in one form. As known at X: since <= X and (until is null or until > X).
create view board.v_entry with (security_invoker = true) as
  select 'visit' as sort, entry, said_by, unit, activity, module, subject, area, occasion, happened, day, since, until from visits.v_visit
  union all
  select 'handover', entry, said_by, unit, activity, module, subject, area, occasion, happened, day, since, until from assistance.v_handover
  union all
  select 'difficulty', entry, said_by, unit, activity, null, subject, area, occasion, happened, day, since, until from casework.v_difficulty
  union all
  select 'session', entry, said_by, unit, activity, module, null, null, occasion, happened, day, since, until from campaigns.v_session
  union all
  select 'turnout', entry, said_by, unit, activity, null, null, null, null, happened, day, since, until from campaigns.v_turnout
  union all
  select 'result', entry, said_by, unit, activity, module, null, null, null, happened, day, since, until from campaigns.v_result;
comment on view board.v_entry is 'Visits, hand-overs, difficulties, sessions, turnouts and results, now and past, in one form';

create function board.activities(of_campaign uuid, known bigint) returns uuid[] language sql stable as $$
  select coalesce(array_agg(a.activity), '{}') from campaigns.v_activity a
  where a.campaign = of_campaign and a.since <= known and (a.until is null or a.until > known) $$;

create function board.units(of_campaign uuid, known bigint) returns text[] language sql stable as $$
  select coalesce(array_agg(distinct u.unit), '{}') from campaigns.v_activity_unit u
  where u.activity = any ((select board.activities(of_campaign, known))::uuid[]) and u.since <= known and (u.until is null or u.until > known) $$;

create function board.days(of_campaign uuid, known bigint) returns daterange language sql stable as $$
  select daterange(c.from_day, c.to_day, '[]') from campaigns.v_campaign c
  where c.campaign = of_campaign and c.since <= known and (c.until is null or c.until > known) $$;

-- The rule: what names one of the campaign's activities; and, where no activity is named, what a unit that takes part
-- did within the campaign's days, so that units that forget the link still count.
create function board.member_entry(of_campaign uuid, known bigint) returns setof board.v_entry language sql stable as $$
  select e.* from board.v_entry e
  where e.activity = any ((select board.activities(of_campaign, known))::uuid[])
    and e.since <= known and (e.until is null or e.until > known)
    and (select board.days(of_campaign, known)) is not null
  union all
  select e.* from board.v_entry e
  where e.activity is null
    and e.day >= (select lower(board.days(of_campaign, known))) and e.day < (select upper(board.days(of_campaign, known)))
    and e.unit = any ((select board.units(of_campaign, known))::text[])
    and e.since <= known and (e.until is null or e.until > known) $$;
comment on function board.member_entry is 'The entries that count for a campaign as known at a seq';

-- Visits with their outing: one unit, one activity, one day. A visit that names no activity joins the unit's outing of
-- that day, if there is one, so that one team is not counted twice.
create function board.member_visit(of_campaign uuid, known bigint)
  returns table (entry uuid, unit text, activity uuid, module int, subject uuid, area int, day date, met text, team int, with_units text, outing text)
  language sql stable as $$
  select v.entry, v.unit, v.activity, v.module, v.subject, v.area, v.day, v.met, v.team, v.with_units,
    coalesce(v.activity::text, min(v.activity::text) over (partition by v.unit, v.day), '')
  from board.member_entry(of_campaign, known) m
  join visits.v_visit v on v.entry = m.entry and v.since <= known and (v.until is null or v.until > known)
  where m.sort = 'visit' $$;
comment on function board.member_visit is 'The visits that count for a campaign; met = home is a household visited';

grant select on board.v_entry to xieshou_app, xieshou_system;
