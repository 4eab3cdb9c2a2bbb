-- What a board and a bulletin count: when it happened, and promises kept and posts offered too. Who asked for work is not among it.
create or replace view livelihood.v_plan with (security_invoker = true) as
  select entry as plan, said_by, subject, area, unit, day, sort, what, quantity, measure, inputs, from_day, to_day, expected, since,
    null::bigint as until, occasion, happened from livelihood.plan_now
  union all
  select entry, said_by, subject, area, unit, day, sort, what, quantity, measure, inputs, from_day, to_day, expected, since, until, occasion,
    happened from livelihood.plan_past;
create or replace view livelihood.v_sale with (security_invoker = true) as
  select entry as sale, said_by, subject, area, unit, day, offer, "order", product, quantity, measure, value, on_day, buyer, since,
    null::bigint as until, occasion, happened from livelihood.sale_now
  union all
  select entry, said_by, subject, area, unit, day, offer, "order", product, quantity, measure, value, on_day, buyer, since, until, occasion,
    happened from livelihood.sale_past;
create view livelihood.v_kept with (security_invoker = true) as
  select entry as kept, said_by, subject, area, unit, day, promise, on_day, since, null::bigint as until, occasion, happened
  from livelihood.kept_now
  union all
  select entry, said_by, subject, area, unit, day, promise, on_day, since, until, occasion, happened from livelihood.kept_past;
create view livelihood.v_post with (security_invoker = true) as
  select entry as post, said_by, unit, day, title, number, place, since, null::bigint as until, occasion, happened from livelihood.post_now
  union all
  select entry, said_by, unit, day, title, number, place, since, until, occasion, happened from livelihood.post_past;
comment on view livelihood.v_kept is 'Promises kept, now and past';
comment on view livelihood.v_post is 'Posts that employers offer, now and past; no word of who looks for one';
grant select on livelihood.v_kept, livelihood.v_post to xieshou_app, xieshou_system;
create index plan_day on livelihood.plan_now(day);
create index kept_day on livelihood.kept_now(day);
create index sale_day on livelihood.sale_now(day);
create index post_day on livelihood.post_now(day);
