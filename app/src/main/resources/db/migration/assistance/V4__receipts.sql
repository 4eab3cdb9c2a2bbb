-- What came in, one row a receipt: money in fen, whatever came with it is in the lots.
create view assistance.v_receipt with (security_invoker = true) as
  select entry, said_by, unit, happened, day, occasion, activity, donor, coalesce(sum(quantity) filter (where item = ''), 0)::bigint as fen,
    since, null::bigint as until
  from assistance.lot_now group by entry, said_by, unit, happened, day, occasion, activity, donor, since
  union all
  select entry, said_by, unit, happened, day, occasion, activity, donor, coalesce(sum(quantity) filter (where item = ''), 0)::bigint,
    since, until
  from assistance.lot_past group by entry, said_by, unit, happened, day, occasion, activity, donor, since, until;
comment on view assistance.v_receipt is 'Receipts now and past; donor null: from the budget or nobody named';
grant select on assistance.v_receipt to xieshou_app, xieshou_system;
create index lot_day on assistance.lot_now(day);
create index work_day on assistance.work_now(day);
create index housing_day on assistance.housing_now(day);
