-- Campaigns, their activities and what was reported of them. Nothing here is about a household or a person.
create table campaigns.campaign_now(like access.head, title text not null, theme text, from_day date not null, to_day date not null,
  led_by text not null, within int not null, plan text, primary key (entry));
create table campaigns.campaign_past(like campaigns.campaign_now, until bigint not null);
comment on table campaigns.campaign_now is 'A day or days of joint help; within: the area, with all below; plan: title of the plan it follows';
create table campaigns.campaign_task_now(like access.head, place int not null, task text not null, primary key (entry, place));
create table campaigns.campaign_task_past(like campaigns.campaign_task_now, until bigint not null);
comment on table campaigns.campaign_task_now is 'The tasks of the campaign''s plan, in its order';

create table campaigns.activity_now(like access.head, campaign uuid not null, title text not null, from_day date not null, to_day date not null,
  spot text, within int, task text, primary key (entry));
create table campaigns.activity_past(like campaigns.activity_now, until bigint not null);
comment on table campaigns.activity_now is 'What some units do in a campaign; spot: where, in words';
create table campaigns.activity_unit_now(like access.head, place int not null, member text not null, is_lead boolean not null,
  primary key (entry, place));
create table campaigns.activity_unit_past(like campaigns.activity_unit_now, until bigint not null);
comment on table campaigns.activity_unit_now is 'Who takes part in an activity (member: a unit), in the plan''s order; the first leads';
create table campaigns.activity_module_now(like access.head, no int not null, title text not null, lead text not null, primary key (entry, no));
create table campaigns.activity_module_past(like campaigns.activity_module_now, until bigint not null);
comment on table campaigns.activity_module_now is 'The parts of a joint activity, each with a lead of its own';

create table campaigns.session_now(like access.head, sort text not null, topic text not null, count int not null, audience int,
  language text, spot text, activity uuid, module int, primary key (entry));
create table campaigns.session_past(like campaigns.session_now, until bigint not null);
comment on table campaigns.session_now is 'Talks and screenings; count: how many sessions the row stands for; audience: heads, no names';
create table campaigns.turnout_now(like access.head, activity uuid not null, staff int not null, primary key (entry));
create table campaigns.turnout_past(like campaigns.turnout_now, until bigint not null);
comment on table campaigns.turnout_now is 'How many of a unit took part in an activity, when no visit says so';
create table campaigns.result_now(like access.head, activity uuid not null, module int not null, measure text not null, number bigint not null,
  primary key (entry));
create table campaigns.result_past(like campaigns.result_now, until bigint not null);
comment on table campaigns.result_now is 'A number that a module reached: people served, measured, referred, registered; posts offered; hours';

create index activity_campaign on campaigns.activity_now(campaign);
create index activity_past_campaign on campaigns.activity_past(campaign);
create index activity_unit_past_entry on campaigns.activity_unit_past(entry);
create index activity_module_past_entry on campaigns.activity_module_past(entry);
create index campaign_task_past_entry on campaigns.campaign_task_past(entry);
create index campaign_past_entry on campaigns.campaign_past(entry);
create index session_activity on campaigns.session_now(activity);
create index session_day on campaigns.session_now(day);
create index session_past_day on campaigns.session_past(day);
create index turnout_activity on campaigns.turnout_now(activity);
create index result_activity on campaigns.result_now(activity);

do $$ declare t text;
begin
  foreach t in array array['campaign','campaign_task','activity','activity_unit','activity_module','session','turnout','result'] loop
    call access.open_to_all(('campaigns.' || t || '_now')::regclass);
    call access.open_to_all(('campaigns.' || t || '_past')::regclass);
  end loop;
end $$;

-- Published: now and past together. As known at X: since <= X and (until is null or until > X).
create view campaigns.v_campaign with (security_invoker = true) as
  select entry as campaign, said_by, unit, title, theme, from_day, to_day, led_by, within, plan, since, null::bigint as until from campaigns.campaign_now
  union all
  select entry, said_by, unit, title, theme, from_day, to_day, led_by, within, plan, since, until from campaigns.campaign_past;
create view campaigns.v_task with (security_invoker = true) as
  select entry as campaign, place, task, since, null::bigint as until from campaigns.campaign_task_now
  union all select entry, place, task, since, until from campaigns.campaign_task_past;
create view campaigns.v_activity with (security_invoker = true) as
  select entry as activity, said_by, campaign, title, from_day, to_day, spot, within, task, since, null::bigint as until from campaigns.activity_now
  union all select entry, said_by, campaign, title, from_day, to_day, spot, within, task, since, until from campaigns.activity_past;
create view campaigns.v_activity_unit with (security_invoker = true) as
  select entry as activity, place, member as unit, is_lead, since, null::bigint as until from campaigns.activity_unit_now
  union all select entry, place, member, is_lead, since, until from campaigns.activity_unit_past;
create view campaigns.v_module with (security_invoker = true) as
  select entry as activity, no, title, lead, since, null::bigint as until from campaigns.activity_module_now
  union all select entry, no, title, lead, since, until from campaigns.activity_module_past;
create view campaigns.v_session with (security_invoker = true) as
  select entry, said_by, occasion, unit, happened, day, sort, topic, count, audience, language, spot, activity, module, since, null::bigint as until
  from campaigns.session_now
  union all
  select entry, said_by, occasion, unit, happened, day, sort, topic, count, audience, language, spot, activity, module, since, until
  from campaigns.session_past;
create view campaigns.v_turnout with (security_invoker = true) as
  select entry, said_by, unit, happened, day, activity, staff, since, null::bigint as until from campaigns.turnout_now
  union all select entry, said_by, unit, happened, day, activity, staff, since, until from campaigns.turnout_past;
create view campaigns.v_result with (security_invoker = true) as
  select entry, said_by, unit, happened, day, activity, module, measure, number, since, null::bigint as until from campaigns.result_now
  union all select entry, said_by, unit, happened, day, activity, module, measure, number, since, until from campaigns.result_past;
grant select on campaigns.v_campaign, campaigns.v_task, campaigns.v_activity, campaigns.v_activity_unit, campaigns.v_module, campaigns.v_session,
  campaigns.v_turnout, campaigns.v_result to xieshou_app, xieshou_writer, xieshou_system, xieshou_keeper;
