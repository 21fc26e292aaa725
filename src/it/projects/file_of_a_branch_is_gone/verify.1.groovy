// The other branch is checked out.
assert new File(basedir, 'src/main/migrations/a41c7e90d5b3_offers.sql').delete()
