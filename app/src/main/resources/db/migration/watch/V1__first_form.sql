-- Leads (offers of a talk), what became of them, and reviews of households under monitoring or out of poverty.
-- Nothing here changes a status: a person does that, in the register.
create table watch.lead_now(like access.head, alert text not null, event text not null, person uuid, about text, channel text, words text,
  primary key (entry));
create table watch.lead_past(like watch.lead_now, until bigint not null);
comment on table watch.lead_now is 'Offers of a talk; alert: the rule of domain §6; event: what it rests on, so that nothing alerts twice';
create table watch.talk_now(like access.head, lead uuid not null, how text not null, outcome text not null, words text, next_day date,
  primary key (entry));
create table watch.talk_past(like watch.talk_now, until bigint not null);
comment on table watch.talk_now is 'Talks about a lead';
create table watch.closing_now(like access.head, lead uuid not null, why text not null, words text not null, primary key (entry));
create table watch.closing_past(like watch.closing_now, until bigint not null);
comment on table watch.closing_now is 'Leads closed with the household''s own statement';
create table watch.step_now(like access.head, lead uuid not null, step text not null, on_day date not null, good boolean not null, words text,
  primary key (entry));
create table watch.step_past(like watch.step_now, until bigint not null);
comment on table watch.step_now is 'Steps of the monitoring process as stated; which of them count is folded when they are read';
create table watch.review_now(like access.head, on_day date not null, of_what text not null, result text not null, words text, primary key (entry));
create table watch.review_past(like watch.review_now, until bigint not null);
comment on table watch.review_now is 'Reviews of households under monitoring or out of poverty';

do $$ declare t text;
begin
  foreach t in array array['lead', 'talk', 'closing', 'step', 'review'] loop
    call access.guard(('watch.' || t || '_now')::regclass);
    call access.guard(('watch.' || t || '_past')::regclass);
    execute format('comment on table watch.%1$s_past is %2$L', t, 'The same as it stood before a correction');
    execute format('create index %1$s_subject on watch.%1$s_now(subject, day)', t);
    execute format('create index %1$s_past_entry on watch.%1$s_past(entry)', t);
    execute format('create index %1$s_past_subject on watch.%1$s_past(subject)', t);
    if t in ('talk', 'closing', 'step') then
      execute format('create index %1$s_lead on watch.%1$s_now(lead)', t);
    end if;
  end loop;
end $$;
create index lead_area on watch.lead_now(area, day);

-- As known at X: since <= X and (until is null or until > X).
create view watch.v_lead with (security_invoker = true) as
  select entry as lead, said_by, subject, area, unit, day, alert, event, person, about, channel, since, null::bigint as until from watch.lead_now
  union all
  select entry, said_by, subject, area, unit, day, alert, event, person, about, channel, since, until from watch.lead_past;
create view watch.v_closing with (security_invoker = true) as
  select entry, said_by, subject, area, unit, day, lead, why, since, null::bigint as until from watch.closing_now
  union all select entry, said_by, subject, area, unit, day, lead, why, since, until from watch.closing_past;
create view watch.v_review with (security_invoker = true) as
  select entry, said_by, subject, area, unit, day, on_day, of_what, result, since, null::bigint as until from watch.review_now
  union all select entry, said_by, subject, area, unit, day, on_day, of_what, result, since, until from watch.review_past;
comment on view watch.v_lead is 'Offers of a talk, now and past';
comment on view watch.v_closing is 'Closings of leads, now and past; one for another household''s lead closes nothing';
comment on view watch.v_review is 'Reviews, now and past';
grant select on watch.v_lead, watch.v_closing, watch.v_review to xieshou_app, xieshou_system;
