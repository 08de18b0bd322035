-- A dispute is about an earlier case: who takes part in it reads that case too.
create index case_about_case on casework."case" (jurisdiction, subject_id) where subject_kind = 'case';
