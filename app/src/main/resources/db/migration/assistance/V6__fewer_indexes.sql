-- No page and no figure looks for hand-overs or goods by these; each of them cost every hand-over an index entry (docs/performance.md).
drop index assistance.handover_area_day;
drop index assistance.handover_occasion;
drop index assistance.item_day;
