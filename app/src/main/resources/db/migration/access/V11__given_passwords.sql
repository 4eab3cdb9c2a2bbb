-- A password that somebody else was shown is changed by its owner at the first sign-in.
alter table access.credential add column given boolean not null default false;
comment on column access.credential.given is 'Made by the server and shown to whoever opened the account or set it anew; false once its owner chose one';
