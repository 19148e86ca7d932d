import { existsSync } from 'node:fs';
import { firstOf, installPackages } from './packages.mjs';
import { giveUp } from './report.mjs';

const MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static', 'openssl'];
/** Where Debian puts servers is not on everybody's PATH. */
const installed = () => firstOf(['nginx', '/usr/sbin/nginx']);
const isComplete = () => installed() !== null && existsSync(MODULE) && firstOf(['openssl']) !== null;

/**
 * Finds the nginx with which the settings for hosts are tested, on the machine or among the system's packages. Ends the
 * command, saying what is missing, when it cannot be had: such a test is never skipped.
 * @returns {Promise<string>} path of the server's executable
 */
export async function findNginx() {
  if (isComplete() || ((await installPackages(PACKAGES)) && isComplete())) return installed();
  return giveUp(
    '没有找到 nginx、它的 brotli 模块或 openssl，服务器配置的测试跑不了。',
    `装上它们（Debian 上：apt-get install ${PACKAGES.join(' ')}），再运行一次。`,
  );
}
