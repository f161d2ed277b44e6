import type { ErrorCode } from '@watchhamster/shared-types';
import type { Locale } from '../config/schema.ts';

/** What an error message says to a person, by language and code. Codes never change; these texts may. */
const errorTexts: Record<Locale, Record<ErrorCode, string>> = {
  en: {
    INVALID_MESSAGE_FORMAT: 'The message format is not valid',
    UNKNOWN_MESSAGE_TYPE: 'The message type is not known',
    AUTHENTICATION_REQUIRED: 'Sign in first',
    PERMISSION_DENIED: 'You are not permitted to do this',
    SERVICE_NOT_FOUND: 'There is no such service',
    INTERNAL_SERVER_ERROR: 'The server failed; its log has the reason under the error id',
    RATE_LIMIT_EXCEEDED: 'Too many messages; this one was dropped, send it again later',
    CONNECTION_LIMIT_EXCEEDED: 'Too many connections; close one and connect again',
    MESSAGE_TOO_LARGE: 'The message is too large; split it, or use the HTTP API',
    FEATURE_UNAVAILABLE: 'This server cannot do that',
    SERVICE_COMMAND_FAILED: 'The service did not carry out the command',
    ALERT_NOT_FOUND: 'There is no such alert',
    PROJECT_NOT_FOUND: 'There is no such project',
    PROJECT_LIMIT_EXCEEDED: 'There are too many projects; stop one first',
    UPSTREAM_ERROR: 'Another system did not answer as it should',
    TEMPLATE_ERROR: 'The template cannot be filled in',
    WEBHOOK_TARGET_NOT_FOUND: 'There is no such webhook target',
    WEBHOOK_URL_FORBIDDEN: 'The server may not call this URL',
  },
  ko: {
    INVALID_MESSAGE_FORMAT: '메시지 형식이 올바르지 않습니다',
    UNKNOWN_MESSAGE_TYPE: '알 수 없는 메시지 타입입니다',
    AUTHENTICATION_REQUIRED: '먼저 인증해야 합니다',
    PERMISSION_DENIED: '이 작업을 수행할 권한이 없습니다',
    SERVICE_NOT_FOUND: '서비스를 찾을 수 없습니다',
    INTERNAL_SERVER_ERROR: '서버 내부 오류가 발생했습니다. 오류 ID로 서버 로그에서 원인을 찾을 수 있습니다',
    RATE_LIMIT_EXCEEDED: '요청이 너무 많아 이 메시지는 처리되지 않았습니다. 잠시 후 다시 보내 주세요',
    CONNECTION_LIMIT_EXCEEDED: '연결이 너무 많습니다. 연결을 하나 닫고 다시 시도해 주세요',
    MESSAGE_TOO_LARGE: '메시지가 너무 큽니다. 나누어 보내거나 HTTP API를 사용해 주세요',
    FEATURE_UNAVAILABLE: '이 서버에서는 지원하지 않는 기능입니다',
    SERVICE_COMMAND_FAILED: '서비스가 명령을 수행하지 못했습니다',
    ALERT_NOT_FOUND: '알림을 찾을 수 없습니다',
    PROJECT_NOT_FOUND: '프로젝트를 찾을 수 없습니다',
    PROJECT_LIMIT_EXCEEDED: '프로젝트가 너무 많습니다. 먼저 하나를 중지해 주세요',
    UPSTREAM_ERROR: '연동 시스템이 올바르게 응답하지 않았습니다',
    TEMPLATE_ERROR: '템플릿을 채울 수 없습니다',
    WEBHOOK_TARGET_NOT_FOUND: '웹훅 대상을 찾을 수 없습니다',
    WEBHOOK_URL_FORBIDDEN: '서버가 호출할 수 없는 URL입니다',
  },
  'zh-TW': {
    INVALID_MESSAGE_FORMAT: '訊息格式不正確',
    UNKNOWN_MESSAGE_TYPE: '未知的訊息類型',
    AUTHENTICATION_REQUIRED: '請先完成驗證',
    PERMISSION_DENIED: '您沒有執行此操作的權限',
    SERVICE_NOT_FOUND: '找不到此服務',
    INTERNAL_SERVER_ERROR: '伺服器發生內部錯誤，可依錯誤代號在伺服器紀錄中查詢原因',
    RATE_LIMIT_EXCEEDED: '訊息過於頻繁，此訊息未被處理，請稍後再送',
    CONNECTION_LIMIT_EXCEEDED: '連線數過多，請關閉其中一個後再連線',
    MESSAGE_TOO_LARGE: '訊息過大，請分次傳送或改用 HTTP API',
    FEATURE_UNAVAILABLE: '此伺服器不支援這項功能',
    SERVICE_COMMAND_FAILED: '服務未能執行指令',
    ALERT_NOT_FOUND: '找不到此警示',
    PROJECT_NOT_FOUND: '找不到此專案',
    PROJECT_LIMIT_EXCEEDED: '專案過多，請先停止其中一個',
    UPSTREAM_ERROR: '外部系統未正確回應',
    TEMPLATE_ERROR: '無法套用範本',
    WEBHOOK_TARGET_NOT_FOUND: '找不到此 Webhook 目標',
    WEBHOOK_URL_FORBIDDEN: '伺服器不可呼叫此網址',
  },
};

/** The text for an error code, with what exactly was wrong behind it where that is known. */
export function errorText(locale: Locale, code: ErrorCode, reason?: string): string {
  const text = errorTexts[locale][code];
  return reason ? `${text} (${reason})` : text;
}
