-- What a board counts: when it happened too.
create or replace view campaigns.v_awareness with (security_invoker = true) as
  select entry, said_by, unit, day, campaign, school, circle, people, how, policy, asked, knew, since, null::bigint as until, happened
  from campaigns.awareness_now
  union all
  select entry, said_by, unit, day, campaign, school, circle, people, how, policy, asked, knew, since, until, happened
  from campaigns.awareness_past;
