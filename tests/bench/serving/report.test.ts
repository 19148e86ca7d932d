import { expect, test } from 'vitest';
import { readReport } from './report.ts';

const CALM = `Running 1s test @ http://127.0.0.1:1/
    Req/Sec     1.00k   99.99%  Req/Sec
  Latency Distribution
     50%    2.11ms
     75%    3.00ms
     90%    4.00ms
     99%   12.34ms
  12345 requests in 1.00s, 60.00MB read
Requests/sec:  12344.51
Transfer/sec:    512.50KB
`;

test('bench serving: the report of wrk is read', () => {
  expect(readReport(CALM)).toEqual({ perSecond: 12_345, megabytes: 0.5, median: '2.11ms', slowest: '12.34ms', failed: 0 });
  expect(readReport(`${CALM}  Socket errors: connect 1, read 2, write 3, timeout 4\n`).failed).toBe(10);
});

test('bench serving: what is no report is not taken for one', () => {
  expect(() => readReport('unable to connect')).toThrow('wrk printed no');
});
