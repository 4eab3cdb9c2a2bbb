-- Days on which teachers and pupils' families were in touch are entries of the campaign like all others; what people knew names its campaign.
create or replace view board.v_entry with (security_invoker = true) as
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
  select 'result', entry, said_by, unit, activity, module, null, null, null, happened, day, since, until from campaigns.v_result
  union all
  select 'work', entry, said_by, unit, activity, module, subject, area, occasion, happened, day, since, until from assistance.v_work
  union all
  select 'housing', entry, said_by, unit, null, null, subject, area, occasion, happened, day, since, until from assistance.v_housing
  union all
  select 'receipt', entry, said_by, unit, activity, null, null, null, occasion, happened, day, since, until from assistance.v_receipt
  union all
  select 'plan', plan, said_by, unit, null, null, subject, area, occasion, happened, day, since, until from livelihood.v_plan
  union all
  select 'kept', kept, said_by, unit, null, null, subject, area, occasion, happened, day, since, until from livelihood.v_kept
  union all
  select 'sale', sale, said_by, unit, null, null, subject, area, occasion, happened, day, since, until from livelihood.v_sale
  union all
  select 'post', post, said_by, unit, null, null, null, null, occasion, happened, day, since, until from livelihood.v_post
  union all
  select 'check', entry, said_by, unit, activity, module, subject, area, null, happened, day, since, until from entitlement.v_check
  union all
  select 'contact', entry, said_by, unit, null, null, subject, area, occasion, happened, on_day, since, until from pairing.v_contact;
comment on view board.v_entry is 'All that units did for a campaign, now and past, in one form';

create or replace function board.member_entry(of_campaign uuid, known bigint) returns setof board.v_entry language sql stable as $$
  select e.* from board.v_entry e
  where e.activity = any ((select board.activities(of_campaign, known))::uuid[])
    and e.since <= known and (e.until is null or e.until > known)
    and (select board.days(of_campaign, known)) is not null
  union all
  select e.* from board.v_entry e
  where e.activity is null
    and e.day >= (select lower(board.days(of_campaign, known))) and e.day < (select upper(board.days(of_campaign, known)))
    and e.unit = any ((select board.units(of_campaign, known))::text[])
    and e.since <= known and (e.until is null or e.until > known)
  union all
  select 'awareness', k.entry, k.said_by, k.unit, null::uuid, null::int, null::uuid, null::int, null::uuid, k.happened, k.day, k.since, k.until
  from campaigns.v_awareness k
  where k.campaign = of_campaign and k.since <= known and (k.until is null or k.until > known)
    and (select board.days(of_campaign, known)) is not null $$;
