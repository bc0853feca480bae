/** Of the one socket.io server that all gateways share. */
export const gatewayOptions = {
  maxHttpBufferSize: 64 * 1024,
  serveClient: false,
  perMessageDeflate: false,
} as const;
