-- Who reaches what is worked out anew only for those whom an assignment is about, or was about before its correction.
create index on access.assignment_past(entry);
