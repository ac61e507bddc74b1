/**
 * What is done in Redis, each in one step that nothing comes between.
 *
 * A board is a hash of its life and its last number. A life ends when the server is another one than before, as after a
 * restart or a failover, since it may have forgotten what it told; so every writing asks who the server is. All else of a
 * board lies under its life, and goes away by itself when nobody leads it any more.
 */

const ALIVE = `
local life = redis.call('HGET', KEYS[1], 'life')
local run = string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')
if life ~= ARGV[1] or string.sub(life, 1, 16) ~= string.sub(run, 1, 16) then return 'life' end
`;

/** KEYS board · ARGV chance. The life of the board by now. */
export const ENTER = `
local run = string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')
local life = redis.call('HGET', KEYS[1], 'life')
if not life or string.sub(life, 1, 16) ~= string.sub(run, 1, 16) then
  life = string.sub(run, 1, 16) .. ARGV[1]
  redis.call('HSET', KEYS[1], 'life', life)
end
return life
`;

/**
 * KEYS board, lead, log, whole · ARGV life, term, lease, keep, next. Holds the lead of a term: `mine`; begins the next term
 * where the lead is free: `taken`; else `other` or `life`. A term that has run out never comes back, since another one may
 * have been between, unseen.
 */
export const LEAD = `${ALIVE}
local who = redis.call('GET', KEYS[2])
if who and who ~= ARGV[2] then return 'other' end
redis.call('SET', KEYS[2], who or ARGV[5], 'PX', ARGV[3])
redis.call('PEXPIRE', KEYS[3], ARGV[4])
redis.call('PEXPIRE', KEYS[4], ARGV[4])
return who and 'mine' or 'taken'
`;

/** KEYS board, lead, log, whole · ARGV life, term, change, most, isReset, keep, channel, question. The number of the change, `lead` or `life`. */
export const APPEND = `${ALIVE}
if redis.call('GET', KEYS[2]) ~= ARGV[2] then return 'lead' end
local before, most = '', 1
if ARGV[5] == '0' then
  local last = redis.call('XREVRANGE', KEYS[3], '+', '-', 'COUNT', 1)
  if not last[1] then return 'lead' end
  before, most = string.match(last[1][1], '^%d+'), ARGV[4]
end
local number = string.format('%d', redis.call('HINCRBY', KEYS[1], 'number', 1))
redis.call('XADD', KEYS[3], 'MAXLEN', most, number .. '-0', 'after', before, 'change', ARGV[3])
redis.call('PEXPIRE', KEYS[3], ARGV[6])
if ARGV[5] == '1' then redis.call('SET', KEYS[4], number .. ' ' .. ARGV[3], 'PX', ARGV[6]) end
redis.call('PUBLISH', ARGV[7], ARGV[8] .. ' news')
return number
`;

/** KEYS board, lead, log, whole · ARGV life, term, number, reset, keep. Keeps the whole answer, so that what went into it may be forgotten. */
export const KEEP = `${ALIVE}
if redis.call('GET', KEYS[2]) ~= ARGV[2] then return 'lead' end
redis.call('SET', KEYS[4], ARGV[3] .. ' ' .. ARGV[4], 'PX', ARGV[5])
return 'kept'
`;

/** KEYS board, lead · ARGV life, term, channel, question, asOf. Says that the source lives. */
export const BEAT = `
if redis.call('GET', KEYS[2]) == ARGV[2] then redis.call('PUBLISH', ARGV[3], ARGV[4] .. ' beat ' .. ARGV[5]) end
return 'ok'
`;

/** KEYS board, lead · ARGV life, term, channel, question. Lets go of the lead, and says so. */
export const LEAVE = `
if redis.call('GET', KEYS[2]) == ARGV[2] then
  redis.call('DEL', KEYS[2])
  redis.call('PUBLISH', ARGV[3], ARGV[4] .. ' free')
end
return 'ok'
`;

/** KEYS board, lead, log, whole · ARGV life, after. What is kept beyond an id, or all of it with `-`, and the whole answer. */
export const LOAD = `${ALIVE}
local whole = ''
if ARGV[2] == '-' then whole = redis.call('GET', KEYS[4]) or '' end
local entries = {}
for _, entry in ipairs(redis.call('XRANGE', KEYS[3], ARGV[2], '+')) do
  local fields = entry[2]
  table.insert(entries, { entry[1], fields[2], fields[4] })
end
return { whole, entries }
`;
