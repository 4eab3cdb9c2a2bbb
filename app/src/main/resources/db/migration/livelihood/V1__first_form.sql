-- What a household lives of: courtyard and breeding plans with help promised, produce and its sales, work for those who asked.
create table livelihood.plan_now(like access.head, sort text not null, what text not null, quantity numeric, measure text, inputs text,
  from_day date not null, to_day date, expected bigint, primary key (entry));
create table livelihood.plan_past(like livelihood.plan_now, until bigint not null);
comment on table livelihood.plan_now is 'Courtyard and breeding plans; inputs: what it takes, a line each; expected: fen that its sales should bring';
create table livelihood.promise_now(like access.head, plan uuid not null, by_unit text not null, what text not null, due_day date not null,
  primary key (entry));
create table livelihood.promise_past(like livelihood.promise_now, until bigint not null);
comment on table livelihood.promise_now is 'Help that a unit promised for a plan';
create table livelihood.kept_now(like access.head, promise uuid not null, on_day date not null, primary key (entry));
create table livelihood.kept_past(like livelihood.kept_now, until bigint not null);
comment on table livelihood.kept_now is 'The day on which a promise was kept';

create table livelihood.offer_now(like access.head, product text not null, quantity numeric not null, measure text not null, price bigint,
  from_day date not null, to_day date, plan uuid, primary key (entry));
create table livelihood.offer_past(like livelihood.offer_now, until bigint not null);
comment on table livelihood.offer_now is 'What a household has to sell; price: fen for one measure';
create table livelihood.sale_now(like access.head, offer uuid, "order" uuid, product text not null, quantity numeric not null, measure text not null,
  value bigint not null, on_day date not null, buyer text, primary key (entry));
create table livelihood.sale_past(like livelihood.sale_now, until bigint not null);
comment on table livelihood.sale_now is 'What was sold; value: fen that the household got';
create table livelihood.order_now(like access.head, product text not null, quantity numeric not null, measure text not null, price bigint,
  by_day date not null, primary key (entry));
create table livelihood.order_past(like livelihood.order_now, until bigint not null);
comment on table livelihood.order_now is 'What a canteen or company wants to buy: the entry''s unit';

create table livelihood.post_now(like access.head, title text not null, number int not null, pay_from bigint not null, pay_to bigint, place text not null,
  conditions text, until_day date, primary key (entry));
create table livelihood.post_past(like livelihood.post_now, until bigint not null);
comment on table livelihood.post_now is 'Work that an employer (the entry''s unit) offers; pay: fen a month';
create table livelihood.check_now(like access.head, post uuid not null, age boolean not null, contract boolean not null, insurance boolean not null,
  wage boolean not null, fees boolean not null, papers boolean not null, primary key (entry));
create table livelihood.check_past(like livelihood.check_now, until bigint not null);
comment on table livelihood.check_now is 'Whether a post keeps the law, point by point, as somebody outside the employer found';
create table livelihood.start_now(like access.head, person uuid, on_day date not null, primary key (entry));
create table livelihood.start_past(like livelihood.start_now, until bigint not null);
comment on table livelihood.start_now is 'Work that a person told us of; no employer, no post';

-- Who asked for work, and to which posts they said yes. Only what stands: what is withdrawn is forgotten, so there is no past.
create table livelihood.interest(like access.head, person uuid not null, wish text, place text, primary key (entry));
create table livelihood.introduction(like access.head, person uuid not null, post uuid not null, primary key (entry));
comment on table livelihood.interest is 'Members who asked to hear of work. Withdrawn: the row and the key of the entry are gone';
comment on table livelihood.introduction is 'Members who said yes to a post. A no is never sent';

do $$ declare t text;
begin
  foreach t in array array['plan', 'promise', 'kept', 'offer', 'sale', 'start'] loop
    execute format('create index %1$s_subject on livelihood.%1$s_now(subject)', t);
    execute format('create index %1$s_area on livelihood.%1$s_now(area)', t);
    execute format('create index %1$s_past_entry on livelihood.%1$s_past(entry)', t);
    execute format('create index %1$s_past_subject on livelihood.%1$s_past(subject)', t);
    call access.guard(('livelihood.' || t || '_now')::regclass);
    call access.guard(('livelihood.' || t || '_past')::regclass);
  end loop;
  foreach t in array array['order', 'post', 'check'] loop
    execute format('create index %1$s_past_entry on livelihood.%1$s_past(entry)', t);
    call access.open_to_all(('livelihood.' || t || '_now')::regclass);
    call access.open_to_all(('livelihood.' || t || '_past')::regclass);
  end loop;
  foreach t in array array['interest', 'introduction'] loop
    execute format('create index %1$s_subject on livelihood.%1$s(subject)', t);
    execute format('create index %1$s_area on livelihood.%1$s(area)', t);
    execute format('create index %1$s_person on livelihood.%1$s(person)', t);
    call access.guard(('livelihood.' || t)::regclass);
  end loop;
end $$;
create index promise_plan on livelihood.promise_now(plan);
create index kept_promise on livelihood.kept_now(promise);
create index sale_offer on livelihood.sale_now(offer);
create index sale_order on livelihood.sale_now("order");
create index check_post on livelihood.check_now(post);

-- As known at X: since <= X and (until is null or until > X).
create view livelihood.v_plan with (security_invoker = true) as
  select entry as plan, said_by, subject, area, unit, day, sort, what, quantity, measure, inputs, from_day, to_day, expected, since, null::bigint as until
  from livelihood.plan_now
  union all
  select entry, said_by, subject, area, unit, day, sort, what, quantity, measure, inputs, from_day, to_day, expected, since, until from livelihood.plan_past;
create view livelihood.v_sale with (security_invoker = true) as
  select entry as sale, said_by, subject, area, unit, day, offer, "order", product, quantity, measure, value, on_day, buyer, since, null::bigint as until
  from livelihood.sale_now
  union all
  select entry, said_by, subject, area, unit, day, offer, "order", product, quantity, measure, value, on_day, buyer, since, until from livelihood.sale_past;
create view livelihood.v_start with (security_invoker = true) as
  select entry, said_by, subject, area, unit, day, person, on_day, since, null::bigint as until from livelihood.start_now
  union all
  select entry, said_by, subject, area, unit, day, person, on_day, since, until from livelihood.start_past;
comment on view livelihood.v_plan is 'Plans now and past';
comment on view livelihood.v_sale is 'Sales now and past';
comment on view livelihood.v_start is 'Work that people told of, now and past';
grant select on livelihood.v_plan, livelihood.v_sale, livelihood.v_start to xieshou_app, xieshou_system;
